import CMarkup

/// A parsed page: its elements and texts in document order. A node's subtree is the range from its index to its `end`.
struct HTMLTree {
    struct Node {
        /// -1 for none.
        var parent: Int32
        var end: Int32
        /// Nil for text.
        var tag: HTMLTag?
        var text: Range<Int>
        var attributes: Range<Int>
    }

    private(set) var nodes: [Node] = []
    private(set) var pool: [UInt8] = []
    private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    /// True when a limit ended the parsing before the page did.
    private(set) var isCut = false

    init(_ bytes: [UInt8], path: String) throws(ReadingError) {
        let limits = cmarkup_limits(max_nodes: ReadingLimits.nodes, max_depth: ReadingLimits.depth, max_work: ReadingLimits.work)
        var status: Int32 = 0
        guard let document = cmarkup_parse(bytes, bytes.count, limits, &status) else {
            throw ReadingError(kind: .tooLarge, place: path, cause: "there is not enough memory to parse the page", remedy: "Read it alone")
        }
        defer { cmarkup_free(document) }
        switch Int(status) {
        case 0: break
        case 2:
            throw ReadingError(
                kind: .tooDeep, place: path, cause: "the page nests its elements more than \(ReadingLimits.depth) deep",
                remedy: "It is broken or hostile: leave it out")
        case 1:
            throw ReadingError(kind: .tooLarge, place: path, cause: "there is not enough memory to parse the page", remedy: "Read it alone")
        default: isCut = true
        }
        var count = 0
        if let start = cmarkup_pool(document, &count) { pool = Array(UnsafeBufferPointer(start: start, count: count)) }
        var tags: [HTMLTag] = []
        if let start = cmarkup_names(document, &count) {
            tags = UnsafeBufferPointer(start: start, count: count).map { name in
                let range = Int(name.offset)..<Int(name.offset) + Int(name.length)
                return HTMLTag.byName[String(decoding: pool[range], as: UTF8.self)] ?? .other
            }
        }
        if let start = cmarkup_attributes(document, &count) {
            attributes = UnsafeBufferPointer(start: start, count: count).map {
                (
                    Int($0.name_offset)..<Int($0.name_offset) + Int($0.name_length),
                    Int($0.value_offset)..<Int($0.value_offset) + Int($0.value_length)
                )
            }
        }
        if let start = cmarkup_nodes(document, &count) {
            nodes = UnsafeBufferPointer(start: start, count: count).map { node in
                let isText = node.name == 0xFFFF
                let first = Int(node.first_attribute)
                return Node(
                    parent: node.parent, end: node.end, tag: isText ? nil : (Int(node.name) < tags.count ? tags[Int(node.name)] : .other),
                    text: isText ? Int(node.offset)..<Int(node.offset) + Int(node.length) : 0..<0,
                    attributes: isText ? 0..<0 : first..<first + Int(node.attribute_count))
            }
        }
    }

    func tag(_ i: Int) -> HTMLTag? { nodes[i].tag }

    func end(_ i: Int) -> Int { Int(nodes[i].end) }

    /// The value of an attribute, nil when it is not there.
    func attribute(_ i: Int, _ name: StaticString) -> String? {
        value(i, name).map { CombiningMarks.bounded(String(decoding: pool[$0], as: UTF8.self)) }
    }

    func has(_ i: Int, _ name: StaticString) -> Bool { value(i, name) != nil }

    /// Where the value of an attribute stands in the pool, nil when the attribute is not there.
    func value(_ i: Int, _ name: StaticString) -> Range<Int>? {
        let own = nodes[i].attributes
        var k = own.lowerBound
        while k < own.upperBound {
            if equals(attributes[k].name, name) { return attributes[k].value }
            k += 1
        }
        return nil
    }

    private func equals(_ range: Range<Int>, _ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard range.count == count else { return false }
        let bytes = name.utf8Start
        for k in 0..<count where pool[range.lowerBound + k] != bytes[k] { return false }
        return true
    }

    /// Nodes of a subtree that are looked at for its text.
    private static let reach = 5000

    /// The text of a subtree, white space squeezed; scripts and styles left out.
    func text(_ i: Int, limit: Int = 2000) -> String {
        var out: [UInt8] = []
        var k = i
        while k < end(i), out.count < limit, k - i < Self.reach {
            switch nodes[k].tag {
            case .script?, .style?, .noscript?, .svg?, .template?:
                k = max(end(k), k + 1)
                continue
            case nil: out.append(contentsOf: pool[nodes[k].text])
            case .some(let tag): if tag.isBlock || tag == .td || tag == .th { out.append(0x20) }
            }
            k += 1
        }
        return Squeeze.text(out)
    }

    /// Index of the nearest ancestor with the tag.
    func ancestor(of i: Int, _ tag: HTMLTag) -> Int? {
        var at = nodes[i].parent
        while at >= 0 {
            if nodes[Int(at)].tag == tag { return Int(at) }
            at = nodes[Int(at)].parent
        }
        return nil
    }
}

enum Squeeze {
    /// Runs of white space to one blank, none at the ends.
    static func text(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            var pending = false
            while i < buffer.count {
                let byte = buffer[i]
                let space = byte < 0x20 || byte == 0x7F ? 1 : Line.spaceLength(buffer, i)
                if space != 0 {
                    pending = !out.isEmpty
                    i += space < 0 ? 3 : space
                } else if byte == 0xC2, i + 1 < buffer.count, buffer[i + 1] == 0xAD {
                    // A soft hyphen only says where a line may be broken.
                    i += 2
                } else if byte == 0xC2, i + 1 < buffer.count, buffer[i + 1] < 0xA0 {
                    if pending { out.append(0x20) }
                    pending = false
                    TextDecoder.appendUpperControl(UInt32(buffer[i + 1]), to: &out)
                    i += 2
                } else {
                    if pending { out.append(0x20) }
                    pending = false
                    out.append(byte)
                    i += 1
                }
            }
        }
        return CombiningMarks.bounded(String(decoding: out, as: UTF8.self))
    }
}
