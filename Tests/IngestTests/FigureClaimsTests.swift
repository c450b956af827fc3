import Model
import Testing

@testable import Ingest

@Suite struct FigureClaimsTests {
    private func claim(_ start: Int, _ end: Int) -> Claim {
        Claim(span: Span(start, end), sentence: 0, cue: "said", kind: .statement, rule: "test")
    }

    private func figure(_ start: Int, _ end: Int) -> Figure {
        Figure(span: Span(start, end), sentence: 0, surface: "1", kind: .count, value: 1, rule: "test")
    }

    @Test func theInnermostClaimHoldsTheFigure() {
        let claims = [claim(0, 50), claim(10, 30), claim(20, 25), claim(60, 70), claim(60, 70)]
        var figures = [figure(65, 66), figure(21, 23), figure(24, 27), figure(5, 8), figure(45, 55), figure(52, 58), figure(0, 50)]
        FigureClaims.assign(claims, to: &figures)
        #expect(figures.map(\.claim) == [3, 2, 1, 0, nil, nil, 0])
    }

    @Test func asSlowAndSimple() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            let claims = (0..<random(12)).map { _ in
                let start = random(40)
                return claim(start, start + 1 + random(20))
            }
            var figures = (0..<8).map { _ in
                let start = random(50)
                return figure(start, start + 1 + random(5))
            }
            let expected = figures.map { figure in
                claims.indices.filter { claims[$0].span.contains(figure.span) }.min {
                    (claims[$0].span.count, $0) < (claims[$1].span.count, $1)
                }
            }
            FigureClaims.assign(claims, to: &figures)
            #expect(figures.map(\.claim) == expected)
        }
    }
}
