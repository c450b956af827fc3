import Testing

@testable import Containers

@Suite struct KindTests {
    @Test(arguments: [
        ("WARC/1.0\r\nWARC-Type: response\r\n", ContainerKind.warc), ("\u{FEFF}\n WARC/1.1\r\n", .warc),
        ("WARC/AC/DC is a band\n", .document),
        ("{\"id\": 1, \"text\": \"a } b\"}\n{\"id\"", .records), ("{\"id\": 1, \"meta\": {\"text\": \"a\"}}\n", .document),
        ("{\n \"id\": 1, \"text\": \"a\"\n}\n", .document), ("{\"id\": 1, \"text\": \"a\"}\nand so on", .document),
        ("{\"id\": 1, \"text\": \"a\"} and so on", .document), ("[{\"id\": 1, \"text\": \"a\"}]", .document),
        ("Return-Path: <a@b>\nReceived: from x\n by y\nFrom: a@b\n\nText", .message),
        ("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>", .message),
        ("From mail Mon Jan  1\nFrom: a\nTo: b\nSubject: c\n\nText", .message),
        ("Date: 5 May\nSource: a paper\n\nText of an article.", .document), ("From: Berlin\n\nDate: 5 May\nSubject: none", .document),
        ("From: a\nDate: b\nand Subject: c\n\n", .document), ("<html><p>From: a\nDate: b\nSubject: c", .document), ("", .document),
        ("BZh is a word", .document), ("PK is one too", .document),
    ]) func toldByTheContent(text: String, kind: ContainerKind) {
        #expect(ContainerKind(bytes(text)[...]) == kind)
    }

    @Test(arguments: [
        ("a.html", ArticleName.article), ("b/a.HTM", .article), ("a.tar.gz", .article), ("a.md", .article), ("a.css", .other),
        ("a.json", .other),
        ("x/.git/a.html", .other), ("a_files/b.html", .other), ("index", .unknown), ("story.php", .unknown), ("No. 7", .unknown),
        ("", .other),
    ]) func names(path: String, verdict: ArticleName) {
        #expect(ArticleName(path: path) == verdict)
    }

    @Test func texts() {
        #expect(ArticleName.isText(bytes("Plain.\n")[...]) && ArticleName.isText(bytes("Łódź")[...]))
        let utf16 = Array("Банк на реке Havel растёт".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(ArticleName.isText(utf16[...]) && ArticleName.isText([0xFF, 0xFE] + utf16[...]))
        #expect(
            !ArticleName.isText([]) && !ArticleName.isText(bytes("%PDF-1.4")[...])
                && !ArticleName.isText([UInt8](repeating: 0, count: 99)[...]))
    }

    @Test(arguments: [
        ("../../etc/passwd", "etc/passwd"), ("/a//b", "a/b"), ("C:\\x\\y", "x/y"), ("..", "member-7"), ("", "member-7"), ("a\nb", "ab"),
        ("a/./b", "a/b"),
    ]) func namesAreCleaned(raw: String, name: String) {
        #expect(MemberName.cleaned(bytes(raw), number: 7) == name)
        #expect(MemberName.cleaned([0x61, 0xE4], number: 7) == "a%E4")
    }
}
