import Foundation

@testable import Containers

/// What comes out of a container, in short.
func taken(_ bytes: [UInt8], path: String = "x", limits: ContainerLimits = ContainerLimits(memberBytes: 1 << 20)) -> [String] {
    let reader = ContainerReader(bytes: bytes, path: path, limits: limits)
    var lines: [String] = []
    while let item = reader.next(), lines.count < 10_000 {
        switch item {
        case .document(let document): lines.append("\(document.path) = \(String(decoding: document.bytes.prefix(60), as: UTF8.self))")
        case .record(let line, let number, _): lines.append("\(number): \(String(decoding: line, as: UTF8.self))")
        case .failure(let error): lines.append("! \(error.place): \(error.cause)")
        }
    }
    return lines
}

func documents(_ bytes: [UInt8], path: String = "x") -> [ContainedDocument] {
    let reader = ContainerReader(bytes: bytes, path: path, limits: ContainerLimits(memberBytes: 1 << 20))
    var documents: [ContainedDocument] = []
    while let item = reader.next() {
        if case .document(let document) = item { documents.append(document) }
    }
    return documents
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// What a Python script writes to `out`.
func python(_ script: String) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("containers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
        "python3", "-c", "import sys, io, gzip, bz2, lzma, zlib, zipfile, tarfile, base64\nout = open(sys.argv[1], 'wb')\n" + script,
        file.path,
    ]
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: file))
}

/// Members of a zip, deflated, as a Python expression for `python`.
let zipScript = """
    def archive(*members):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as z:
            for name, content in members:
                z.writestr(name, content)
        return buffer.getvalue()

    """
