import CLibArchive
import Glibc

/// The members of a zip, tar or 7z archive.
final class ArchiveWalker: Walker {
    private let stream: ByteStream
    private let form: ArchiveHandle.Form
    private let path: String
    private let limits: ContainerLimits
    private let register: PathRegister
    private let meter = EntrySource.Meter()
    private var handle: ArchiveHandle?
    private var current: EntrySource?
    private var index = 0
    private var reopenings = 0
    private var skipped = 0
    private var isDone = false

    /// - Parameter path: names the archive.
    init(_ stream: ByteStream, form: ArchiveHandle.Form, path: String, register: PathRegister, limits: ContainerLimits) {
        self.stream = stream
        self.form = form
        self.path = path
        self.register = register
        self.limits = limits
    }

    var emptiness: String {
        skipped == 0
            ? "the archive is empty" : "the archive holds no article (\(skipped) \(skipped == 1 ? "member" : "members") of other kinds)"
    }

    func next() throws(ContainerError) -> Part? {
        while !isDone {
            guard let handle = try ready() else { return nil }
            guard let entry = try nextEntry(handle) else {
                isDone = true
                return nil
            }
            index += 1
            if index > limits.members {
                isDone = true
                throw ContainerError(
                    place: path, cause: "the archive has more than \(limits.members) members", remedy: "Split it; the first ones are read")
            }
            if let part = try part(entry, handle) { return part }
            skipped += 1
        }
        return nil
    }

    /// The archive, open at the next member; nil when no more can be read from it.
    private func ready() throws(ContainerError) -> ArchiveHandle? {
        if let current, current.isExcessive {
            isDone = true
            return nil
        }
        if let handle, current?.isFatal != true { return handle }
        // libarchive gives an archive up with the first member that it cannot unpack; a second look passes over that one.
        let isFirst = handle == nil
        handle = nil
        current = nil
        if !isFirst {
            reopenings += 1
            guard stream.size != nil, form != .tar, reopenings <= 100, stream.seek(to: 0) else {
                isDone = true
                return nil
            }
        }
        let opened: ArchiveHandle
        do throws(ContainerError) {
            opened = try ArchiveHandle(stream, form: form, place: path, what: "archive")
        } catch {
            isDone = true
            throw error
        }
        for _ in 0..<(isFirst ? 0 : index) {
            guard try nextEntry(opened) != nil else {
                isDone = true
                return nil
            }
        }
        handle = opened
        return opened
    }

    private func nextEntry(_ handle: ArchiveHandle) throws(ContainerError) -> OpaquePointer? {
        var entry: OpaquePointer?
        var status: Int32
        repeat {
            status = ArchiveHandle.inUTF8 { archive_read_next_header(handle.archive, &entry) }
        } while status == ARCHIVE_RETRY
        if status == ARCHIVE_EOF { return nil }
        guard status >= ARCHIVE_WARN, entry != nil else {
            isDone = true
            throw handle.takeStreamError() ?? .damaged(path, "the archive is damaged behind its member \(index) (\(handle.cause()))")
        }
        return entry
    }

    /// What a member is; nil when it cannot be an article.
    private func part(_ entry: OpaquePointer, _ handle: ArchiveHandle) throws(ContainerError) -> Part? {
        guard archive_entry_filetype(entry) & 0o170000 == 0o100000 else { return nil }
        let raw = archive_entry_pathname(entry).map { name in [UInt8](UnsafeRawBufferPointer(start: name, count: strlen(name))) } ?? []
        let name = MemberName.cleaned(raw, number: index)
        try checkPurpose(name, handle)
        let verdict = ArticleName(path: name)
        guard verdict != .other else { return nil }
        let place = path + "!/" + name
        if archive_entry_is_encrypted(entry) != 0 {
            throw ContainerError(
                place: place, cause: "the member is encrypted", remedy: "Unpack the archive with its password, and give the files")
        }
        let source = EntrySource(handle, place: place, what: "member", meter: meter, limits: limits)
        current = source
        let member = ByteStream(source)
        let prefix = member.prefix()
        let kind = ContainerKind(prefix)
        guard kind == .document else { return .container(member, kind: kind, path: register.unique(place)) }
        guard verdict == .article || ArticleName.isText(prefix) else { return nil }
        if archive_entry_size_is_set(entry) != 0, archive_entry_size(entry) > limits.memberBytes {
            throw .tooLarge(place, "the member", limits.memberBytes)
        }
        guard let bytes = try member.takeAll(limit: limits.memberBytes) else {
            throw .tooLarge(place, "the member", limits.memberBytes)
        }
        return .item(.document(ContainedDocument(path: register.unique(place), bytes: bytes)))
    }

    /// Archives that are one document of a format that is not read.
    private func checkPurpose(_ name: String, _ handle: ArchiveHandle) throws(ContainerError) {
        guard form == .zip, name == "[Content_Types].xml" || name == "mimetype" else { return }
        var what = "an Office document"
        if name == "mimetype" {
            var head = [UInt8](repeating: 0, count: 64)
            let count = head.withUnsafeMutableBytes { archive_read_data(handle.archive, $0.baseAddress, $0.count) }
            let type = String(decoding: head.prefix(max(0, count)), as: UTF8.self)
            guard type.hasPrefix("application/") else { return }
            what = type.contains("epub") ? "an e-book (EPUB)" : "an OpenDocument file"
        }
        isDone = true
        throw ContainerError(place: path, cause: "this is \(what), no archive of articles", remedy: "Save it as HTML or plain text")
    }
}
