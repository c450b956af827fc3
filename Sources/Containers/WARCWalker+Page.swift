extension WARCWalker {
    /// Whether a record that is not read may have been a page, by its header alone.
    static func mayBePage(_ header: HeaderFields) -> Bool {
        let type = ParameterizedValue(header["warc-identified-payload-type"] ?? header["content-type"]).value
        return type == "application/http" || isPage(type)
    }

    /// The page of a record; nil when it is none: another answer than 200, a picture, a list for robots.
    func document(_ header: HeaderFields, _ type: String, _ block: [UInt8]) throws(ContainerError) -> ContainedDocument? {
        var target = header["warc-target-uri"] ?? ""
        if target.hasPrefix("<"), target.hasSuffix(">") { target = String(target.dropFirst().dropLast()) }
        guard !Self.isForRobots(target) else { return nil }
        let label = target.isEmpty ? (header["warc-record-id"] ?? "record") : target
        let name = String(String.UnicodeScalarView(label.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }.prefix(2000)))
        let place = path + "!/" + name
        let blockType = ParameterizedValue(header["content-type"])
        var payload = block
        var contentType = blockType
        var isTyped = !blockType.value.isEmpty
        if blockType.value == "application/http" || type == "response" {
            guard let response = HTTPResponse(block[...]) else { return nil }
            guard response.status == 200, !response.hasContentType || Self.isPage(response.contentType.value) else { return nil }
            contentType = response.contentType
            isTyped = response.hasContentType
            payload = try response.body(place: place, limits: limits)
        } else if isTyped, !Self.isPage(blockType.value) {
            return nil
        }
        guard isTyped || ArticleName.isText(payload[...]) else { return nil }
        let isHTML = contentType.value == "text/html" || contentType.value == "application/xhtml+xml"
        return ContainedDocument(
            path: register.unique(place), bytes: payload, charset: contentType["charset"],
            mediaType: isHTML ? "text/html" : isTyped ? "text/plain" : nil,
            url: target.hasPrefix("http://") || target.hasPrefix("https://") ? target : nil)
    }

    private static func isPage(_ type: String) -> Bool {
        ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"].contains(type)
    }

    /// Files by which sites speak to programs.
    private static func isForRobots(_ url: String) -> Bool {
        let path = url.prefix { $0 != "?" && $0 != "#" }
        return ["/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/llms.txt", "/security.txt"].contains { path.hasSuffix($0) }
    }
}
