import Testing

@testable import Containers

@Suite struct ArchiveTests {
    @Test func membersOfAZip() throws {
        let archive = try python(
            zipScript + """
                tar = io.BytesIO()
                with tarfile.open(fileobj=tar, mode='w') as t:
                    for name, content in [('in/x.html', b'<p>X'), ('y.txt', b'Y')]:
                        info = tarfile.TarInfo(name); info.size = len(content); t.addfile(info, io.BytesIO(content))
                    link = tarfile.TarInfo('l.txt'); link.type = tarfile.SYMTYPE; link.linkname = '/etc/passwd'; t.addfile(link)
                out.write(archive(('../../etc/a.html', b'<p>A'), ('/abs/b.txt', b'B'), ('C:\\\\dir\\\\c.txt', b'C'), ('p.png', b'\\x89PNG'), ('s.css', b'a{}'),
                    ('Łódź/ü.html', b'<p>U'), ('a_files/frame.html', b'<p>F'), ('__MACOSX/a.html', b'<p>M'), ('.hidden.txt', b'H'), ('plain', b'no ending'),
                    ('page.php', b'<html>'), ('blob', b'\\x00\\x01\\x02\\x03' * 99), ('in.tar.gz', gzip.compress(tar.getvalue())), ('d.txt', b'1'), ('./d.txt', b'2')))
                """)
        #expect(
            taken(archive, path: "n.zip") == [
                "n.zip!/etc/a.html = <p>A", "n.zip!/abs/b.txt = B", "n.zip!/dir/c.txt = C", "n.zip!/Łódź/ü.html = <p>U",
                "n.zip!/plain = no ending", "n.zip!/page.php = <html>", "n.zip!/in.tar.gz!/in/x.html = <p>X", "n.zip!/in.tar.gz!/y.txt = Y",
                "n.zip!/d.txt = 1", "n.zip!/d.txt#2 = 2",
            ])
    }

    @Test func archivesThatAreDocuments() throws {
        let word = try python(
            zipScript + "out.write(archive(('[Content_Types].xml', b'<x/>'), ('word/document.xml', b'<x/>'), ('a.txt', b'a')))")
        #expect(taken(word) == ["! x: this is an Office document, no archive of articles"])
        let book = try python(zipScript + "out.write(archive(('mimetype', b'application/epub+zip'), ('a.xhtml', b'<p>')))")
        #expect(taken(book) == ["! x: this is an e-book (EPUB), no archive of articles"])
        let pictures = try python(zipScript + "out.write(archive(('a.png', b'x'), ('b.css', b'x')))")
        #expect(taken(pictures) == ["! x: the archive holds no article (2 members of other kinds)"])
        #expect(taken(try python(zipScript + "out.write(archive())")) == ["! x: the archive is empty"])
    }

    @Test func archivesInArchives() throws {
        let deep = try python(
            zipScript + """
                inner = archive(('a.txt', b'A'))
                for level in range(3): inner = archive(('%d.txt' % level, b'T'), ('%d.zip' % level, inner))
                out.write(inner)
                """)
        #expect(
            taken(deep) == [
                "x!/2.txt = T", "x!/2.zip!/1.txt = T", "x!/2.zip!/1.zip!/0.txt = T",
                "! x!/2.zip!/1.zip!/0.zip: archives stand in archives more than 2 deep",
            ])
    }

    @Test func bombs() throws {
        var limits = ContainerLimits(memberBytes: 1000)
        let bomb = try python(zipScript + "out.write(archive(('a.txt', b'A'), ('z.txt', bytes(5000000)), ('b.txt', b'B')))")
        #expect(taken(bomb, limits: limits) == ["x!/a.txt = A", "! x!/z.txt: the member has more than 1000 bytes", "x!/b.txt = B"])
        limits.memberBytes = 64 << 20
        limits.ratioBytes = 1 << 20
        #expect(
            taken(bomb, limits: limits).dropFirst() == [
                "! x!/z.txt: it unpacks to more than 250 times its size, as archives do that are made to fill a disk"
            ])
        let page = try python("out.write(gzip.compress(bytes(5000000)))")
        #expect(
            taken(page, limits: limits) == ["! x: it unpacks to more than 250 times its size, as archives do that are made to fill a disk"])
        #expect(taken(page, limits: ContainerLimits(memberBytes: 1 << 20)) == ["! x: the document has more than 1 MB"])
        let many = try python(zipScript + "out.write(archive(*[('%d.txt' % i, b'T') for i in range(9)]))")
        limits.members = 3
        #expect(taken(many, limits: limits).last == "! x: the archive has more than 3 members" && taken(many, limits: limits).count == 4)
    }

    @Test func membersThatCannotBeUnpacked() throws {
        let script =
            zipScript + """
                import random
                random.seed(1)
                texts = [bytes(random.choice(b'abcdefghijklmnop ') for _ in range(3000)) for _ in range(3)]
                whole = bytearray(archive(*[('%d.txt' % i, t) for i, t in enumerate(texts)]))
                second = whole.find(b'1.txt')

                """
        let damaged = taken(try python(script + "whole[second + 200:second + 300] = bytes(100)\nout.write(whole)"))
        #expect(damaged.map { $0.prefix(9) } == ["x!/0.txt ", "! x!/1.tx", "x!/2.txt "])
        let locked = taken(
            try python(
                script
                    + "for at in [second - 24, whole.find(b'PK\\x01\\x02', whole.find(b'PK\\x01\\x02') + 4) + 8]: whole[at] |= 1\nout.write(whole)"
            ))
        #expect(locked.map { $0.prefix(9) } == ["x!/0.txt ", "! x!/1.tx", "x!/2.txt "] && locked[1].hasSuffix(": the member is encrypted"))
        let cut = taken(try python(script + "out.write(whole[:second + 900])"))
        #expect(
            cut.first?.hasPrefix("x!/0.txt = ") == true
                && cut.dropFirst().first?.hasPrefix("! x!/1.txt: the member cannot be unpacked") == true)
        let tar = """
            with tarfile.open(fileobj=out, mode='w') as t:
                for name in ['a.txt', 'b.txt']:
                    info = tarfile.TarInfo(name); info.size = 1000; t.addfile(info, io.BytesIO(b'T' * 1000))

            """
        #expect(taken(try python(tar)).count == 2)
        let cutTar = taken(try python(tar + "out.truncate(2300)"))
        #expect(cutTar.count == 2 && cutTar.last?.hasPrefix("! x!/b.txt: the member cannot be unpacked (Truncated tar archive") == true)
    }
}
