import Model
import Testing

@testable import Containers

@Suite struct MessageTests {
    private func mail(_ header: String, _ body: String) -> [UInt8] {
        bytes("From: Desk <desk@e.org>\nTo: you@e.org\nDate: Thu, 20 Nov 2025 23:30:00 +0100\n\(header)\n\n\(body)")
    }

    @Test func aPlainMail() throws {
        let mail = mail(
            "Subject: =?windows-1251?Q?=C1=E0=ED?=\n =?windows-1251?B?6g==?= and\n more\nContent-Type: text/plain; charset=koi8-r; format=flowed",
            "A line that \ngoes on.\n-- \nDesk\n")
        let document = try #require(documents(mail, path: "m.eml").first)
        #expect(document.path == "m.eml" && document.title == "Банк and more" && document.charset == "koi8-r")
        #expect(document.publishedOn == CalendarDate(year: 2025, month: 11, day: 20) && document.url == nil)
        #expect(document.bytes == bytes("A line that goes on.\n-- \nDesk\n\n") && document.identity == mail)
    }

    @Test func aForwardedMailHasNoDayOfItsOwn() throws {
        for prefix in ["Fwd: ", "WG: FW: ", "PD:", "Re: "] {
            let document = try #require(documents(mail("Subject: \(prefix)Bank grows", "Text.")).first)
            #expect(document.title == "Bank grows" && document.publishedOn == nil)
        }
        #expect(documents(mail("Subject: Vote: yes", "Text.")).first?.title == "Vote: yes")
    }

    @Test func thePageOfAlternativesAndAttachedArticles() {
        let body = """
            preamble
            --a
            Content-Type: multipart/related; boundary="b c"

            --b c
            Content-Type: multipart/alternative; boundary=d

            --d
            Content-Type: text/plain

            plain
            --d
            Content-Type: text/html; charset=iso-8859-2
            Content-Transfer-Encoding: quoted-printable

            <p>caf=
            =E9=3D
            --d--
            --b c
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b c--
            --a
            Content-Type: text/html; name="=?utf-8?Q?=C5=81=C3=B3d=C5=BA.html?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            PGh0
            bWw+
            --a
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=a.pdf

            x
            --a
            Content-Type: text/plain
            Content-Disposition: attachment; filename*=utf-8''..%2F%C3%BC.txt

            attached
            --a
            Content-Type: message/rfc822

            Subject: Inner
            Date: 1 Feb 2024 10:00 +0000

            inner text
            --a--
            epilogue
            """
        let message = mail("Subject: All\nMIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary=\"a\"", body)
        #expect(documents(message, path: "m").map(\.path) == ["m", "m!/Łódź.html", "m!/ü.txt", "m!/message-3.eml"])
        let found = documents(message)
        #expect(found.first?.bytes == bytes("<p>caf") + [0xE9, 0x3D] && found.first?.charset == "iso-8859-2")
        #expect(found.first?.title == "All" && found.first?.mediaType == "text/html")
        #expect(found.dropFirst().first?.bytes == bytes("<html>") && found.dropFirst().first?.title == nil)
        #expect(found.last?.title == "Inner" && found.last?.publishedOn == CalendarDate(year: 2024, month: 2, day: 1))
    }

    @Test func aPageWithATitleKeepsIt() {
        #expect(documents(mail("Subject: Letter 7\nContent-Type: text/html", "<html><title>Own</title>")).first?.title == nil)
        #expect(documents(mail("Subject: Letter 7\nContent-Type: text/html", "<html><title> </title>")).first?.title == "Letter 7")
    }

    private func saved(_ type: String, _ header: String = "Snapshot-Content-Location: https://e.org/story") -> [UInt8] {
        bytes(
            """
            From: <Saved by Blink>
            \(header)
            Subject: A page
            Date: Mon, 1 Jan 2024 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary="x"; \(type)

            --x
            Content-Type: text/html
            Content-ID: <frame>
            Content-Location: https://e.org/frame

            <p>frame
            --x
            Content-Type: text/html
            Content-ID: <root>
            Content-Location: https://e.org/story

            <p>story
            --x--
            """
        )
    }

    @Test func aSavedPage() {
        let cases = [("", "Snapshot-Content-Location: https://e.org/story"), ("start=\"<root>\"", "X: y")]
        for (type, header) in cases {
            let found = documents(saved(type, header), path: "p.mhtml")
            #expect(found.map(\.path) == ["p.mhtml"] && found.first?.bytes == bytes("<p>story"))
            #expect(found.first?.url == "https://e.org/story" && found.first?.title == nil && found.first?.publishedOn == nil)
        }
        #expect(documents(saved("", "X: y")).first?.bytes == bytes("<p>frame"))
    }

    @Test func brokenMessages() {
        let type = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a"
        #expect(documents(mail(type, "--a\n\nno end")).map(\.bytes) == [bytes("no end")])
        #expect(taken(mail(type, "--a--")) == ["! x: the message holds no text and no page"])
        #expect(taken(mail("MIME-Version: 1.0\nContent-Type: application/pdf", "x")) == ["! x: the message holds no text and no page"])
        var deep = "text"
        for level in 0..<40 {
            deep = "--b\(level)x\nContent-Type: multipart/mixed; boundary=b\(level - 1)x\n\n" + deep + "\n--b\(level)x--"
        }
        #expect(taken(mail("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b39x", deep)).count == 1)
        var inner = "Subject: S\nTo: a\nFrom: b\n\ninnermost"
        for level in 0..<8 {
            inner =
                "Subject: S\nTo: a\nFrom: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\(level)\n\n--q\(level)\nContent-Type: message/rfc822\n\n\(inner)"
        }
        #expect(taken(bytes(inner)).map { $0.suffix(50) } == ["messages are attached to messages more than 3 deep"])
    }

    @Test(arguments: [
        ("Thu, 20 Nov 2025 08:15:00 +0100", "2025-11-20"), ("5 Jan 99 10:00 GMT", "1999-01-05"), ("20 Brumaire 2025", nil),
        ("31 Feb 2024", nil),
        ("", nil), ("2025-11-20", nil),
    ]) func mailDates(text: String, day: String?) {
        #expect(MailDate.day(text) == day.flatMap { CalendarDate(iso: $0) })
    }

    @Test func transferEncodings() {
        #expect(TransferEncoding.base64(bytes("SGF2\r\n ZWw")[...]) == bytes("Havel"))
        #expect(TransferEncoding.base64(bytes("SGE=")[...]) == bytes("Ha") && TransferEncoding.base64(bytes("S")[...]).isEmpty)
        #expect(TransferEncoding.quotedPrintable(bytes("a=3Db= \r\nc=zz=")[...]) == bytes("a=bc=zz"))
        #expect(EncodedWords.decode(bytes("=?utf-8?B?xYE=?= =?utf-8?Q?=C3=B3d=C5?=\t=?utf-8?Q?=BA_x?= y =?bad")) == "Łódź x y =?bad")
        #expect(EncodedWords.decode(bytes("=?no-such?Q?a?=")) == "a" && EncodedWords.decode(bytes("=?utf-16?Q?=D8?=")) != "")
    }
}
