import Model

/// The documents of a mail (.eml), or the page of a mail that a browser wrote (.mhtml).
struct MessageReader {
    private let path: String
    private let register: PathRegister
    private let limits: ContainerLimits
    private var items: [ContainedItem] = []
    private var number = 0

    private static let mostMessages = 3

    static func items(
        _ bytes: [UInt8], path: String, register: PathRegister, limits: ContainerLimits
    ) -> [ContainedItem] {
        var reader = MessageReader(path: path, register: register, limits: limits)
        // mbox files and some mail programs set a line "From name date" before the header.
        var start = bytes[...].drop { $0 <= 0x20 }
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3).drop { $0 <= 0x20 } }
        if start.starts(with: "From ".utf8), let newline = start.firstIndex(of: 0x0A) { start = start[(newline + 1)...] }
        reader.read(MessagePart(start), path: path, identity: bytes, depth: 0)
        if reader.items.isEmpty {
            return [
                .failure(
                    ContainerError(
                        place: path, cause: "the message holds no text and no page", remedy: "Leave it out, or save the attached files"))
            ]
        }
        return reader.items
    }

    private init(path: String, register: PathRegister, limits: ContainerLimits) {
        self.path = path
        self.register = register
        self.limits = limits
    }

    private mutating func read(_ message: MessagePart, path: String, identity: [UInt8]?, depth: Int) {
        if let page = Self.savedPage(message) {
            let address = MessagePart.address(message.fields["snapshot-content-location"]) ?? page.location ?? message.location
            add(page, path: path, identity: identity, url: address)
            return
        }
        let main = Self.main(message)
        let attachments = Self.attachments(message, except: main)
        if let main {
            let content = main.content()
            // A mail that only carries files has no text of its own.
            if attachments.isEmpty || content.contains(where: { $0 > 0x20 }) {
                let subject = MailSubject(message.fields.raw("subject"))
                let isTitled = main.isHTML && Self.hasTitle(content)
                add(
                    main, content, path: path, identity: identity, title: isTitled ? nil : subject.text,
                    publishedOn: subject.isForwarded ? nil : message.fields["date"].flatMap { MailDate.day($0) })
            }
        }
        for part in attachments {
            number += 1
            let label = MemberName.cleaned(Array((part.fileName ?? "").utf8), number: number)
            if part.type.value == "message/rfc822" {
                guard depth < Self.mostMessages else {
                    items.append(
                        .failure(
                            ContainerError(
                                place: path, cause: "messages are attached to messages more than \(Self.mostMessages) deep",
                                remedy: "Save the inner ones as files")))
                    continue
                }
                let inner = MessagePart(part.content()[...])
                let name = part.fileName == nil ? "message-\(number).eml" : label
                read(inner, path: path + "!/" + name, identity: Array(inner.whole), depth: depth + 1)
            } else {
                add(part, path: path + "!/" + label)
            }
        }
    }

    private mutating func add(
        _ part: MessagePart, _ content: [UInt8]? = nil, path: String, identity: [UInt8]? = nil, url: String? = nil, title: String? = nil,
        publishedOn: CalendarDate? = nil
    ) {
        items.append(
            .document(
                ContainedDocument(
                    path: path == self.path ? path : register.unique(path), bytes: content ?? part.content(), identity: identity,
                    charset: part.type["charset"],
                    mediaType: part.isHTML ? "text/html" : part.type.value == "text/plain" ? "text/plain" : nil, url: url, title: title,
                    publishedOn: publishedOn)))
    }

    /// The page of a message that a browser wrote; nil when it is a mail.
    private static func savedPage(_ message: MessagePart) -> MessagePart? {
        let from = message.fields["from"] ?? ""
        let isSaved =
            message.fields["snapshot-content-location"] != nil || from.lowercased().contains("saved by ")
            || message.fields["received"] == nil && message.fields["message-id"] == nil && message.fields["to"] == nil
                && (message.type.value == "multipart/related" || message.isHTML)
                && (message.location != nil || root(message)?.location != nil)
        return isSaved ? root(message) : nil
    }

    /// The page of a related set: what `start` names, else what the message was saved from, else the first page.
    private static func root(_ message: MessagePart) -> MessagePart? {
        if message.isHTML { return message }
        let leaves = leaves(message)
        if let start = message.type["start"], let part = leaves.first(where: { $0.fields["content-id"] == start }), part.isText {
            return part
        }
        let address = message.fields["snapshot-content-location"] ?? message.fields["content-location"]
        if let address, let part = leaves.first(where: { $0.isHTML && $0.fields["content-location"] == address }) { return part }
        return leaves.first { $0.isHTML } ?? leaves.first { $0.isText }
    }

    private static func leaves(_ part: MessagePart) -> [MessagePart] {
        part.isMultipart ? part.parts.flatMap { leaves($0) } : [part]
    }

    /// The part that a mail program shows: of alternatives the page, else the first text.
    private static func main(_ part: MessagePart) -> MessagePart? {
        guard part.isMultipart else { return part.isText && !part.isAttachment ? part : nil }
        let shown = part.parts.compactMap { main($0) }
        if part.type.value == "multipart/alternative" { return shown.first { $0.isHTML } ?? shown.first }
        if part.type.value == "multipart/related" { return root(part).flatMap { $0.isAttachment ? nil : $0 } ?? shown.first }
        // Programs set a line of text before a page, or a list's footer behind it.
        if let page = shown.first(where: { $0.isHTML }), let text = shown.first, !text.isHTML, text.body.count < 200 { return page }
        return shown.first
    }

    /// Attached texts, pages and messages.
    private static func attachments(_ message: MessagePart, except main: MessagePart?) -> [MessagePart] {
        leaves(message).filter { part in
            if let main, part.whole.startIndex == main.whole.startIndex { return false }
            if part.type.value == "message/rfc822" { return true }
            guard part.isAttachment, let name = part.fileName else { return false }
            guard part.isText || part.type.value == "application/octet-stream" else { return false }
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            return ["txt", "text", "html", "htm", "xhtml", "md", "markdown"].contains(ending)
        }
    }

    /// Whether a page says what it is called.
    private static func hasTitle(_ page: [UInt8]) -> Bool {
        var i = 0
        while let open = page[i...].firstIndex(of: 0x3C), open + 6 < page.count {
            let name = page[(open + 1)...].prefix(6).map { $0 | 0x20 }
            if name == Array("title>".utf8) {
                return page[(open + 7)...].prefix(500).prefix { $0 != 0x3C }.contains { $0 > 0x20 }
            }
            if name.starts(with: "h1".utf8), page[open + 3] == 0x3E || page[open + 3] == 0x20 { return true }
            i = open + 1
        }
        return false
    }
}
