/// A kind of broken or hostile document, made in any size.
package struct BrokenDocument: Sendable, CustomStringConvertible {
    package let name: String
    /// Makes one of about that many bytes.
    package let make: @Sendable (_ size: Int) -> [UInt8]

    package var description: String { name }

    package static let all = markup + scripts + entities + structuredData + volumes + encodings + plainText + markdown

    /// A unit as often as it goes into the size.
    static func unit(_ name: String, _ unit: String, before: String = "", after: String = "") -> BrokenDocument {
        BrokenDocument(name: name) { Array(before.utf8) + flood(unit, $0) + Array(after.utf8) }
    }

    /// The same inside a page that has an article behind it.
    static func page(_ name: String, _ unit: String, before: String = "", after: String = "") -> BrokenDocument {
        Self.unit(name, unit, before: "<html><body>" + before, after: after + article + "</body></html>")
    }

    /// Inside a page's head, an article in its body.
    static func head(_ name: String, _ unit: String, before: String = "", after: String = "") -> BrokenDocument {
        Self.unit(name, unit, before: "<html><head>" + before, after: after + "</head><body>" + article + "</body></html>")
    }

    /// Two levels: units and then as many others.
    static func pair(_ name: String, _ first: String, _ second: String, before: String = "<html><body>", after: String = "")
        -> BrokenDocument
    {
        BrokenDocument(name: name) { size in
            let count = size / (first.utf8.count + second.utf8.count)
            return Array(before.utf8) + repeated(first, count) + repeated(second, count) + Array((after + article).utf8)
        }
    }

    /// Units that are numbered.
    static func numbered(
        _ name: String, before: String = "<html><body>", after: String = "</body></html>", _ unit: @escaping @Sendable (Int) -> String
    ) -> BrokenDocument {
        BrokenDocument(name: name) { size in
            var bytes = Array(before.utf8)
            var number = 0
            while bytes.count < size {
                bytes.append(contentsOf: unit(number).utf8)
                number += 1
            }
            bytes.append(contentsOf: after.utf8)
            return bytes
        }
    }

    package static func flood(_ unit: String, _ size: Int) -> [UInt8] { repeated(unit, size / max(1, unit.utf8.count)) }

    package static func repeated(_ unit: String, _ count: Int) -> [UInt8] {
        let bytes = Array(unit.utf8)
        var all: [UInt8] = []
        all.reserveCapacity(bytes.count * count)
        for _ in 0..<count { all.append(contentsOf: bytes) }
        return all
    }

    package static let sentences = [
        "The harbour office of Wendelmouth opened a second quay on Tuesday after three years of work on the northern breakwater.",
        "Trawlers will land their catch there from March, the harbour master said, while the old quay is left to the island ferries.",
        "About forty skippers had asked the council for more room, because the tide leaves only five hours a day for unloading.",
        "The town paid two thirds of the cost; the rest came from a fund for fishing ports along the whole of the coast.",
    ]

    /// A short article in markup.
    package static let article =
        "<article><h1>Second quay opens in Wendelmouth</h1>" + sentences.map { "<p>\($0)</p>" }.joined() + "</article>"
}
