import Model

/// Which claim each figure stands in.
enum FigureClaims {
    /// The innermost claim that holds the figure, as its index; in time that grows with the length of the text.
    static func assign(_ claims: [Claim], to figures: inout [Figure]) {
        let starts = claims.indices.sorted { (claims[$0].span.start, $0) < (claims[$1].span.start, $1) }
        var next = 0
        var open: [Int] = []
        for i in figures.indices.sorted(by: { figures[$0].span.start < figures[$1].span.start }) {
            let span = figures[i].span
            while next < starts.count, claims[starts[next]].span.start <= span.start {
                open.append(starts[next])
                next += 1
            }
            open.removeAll { claims[$0].span.end <= span.start }
            figures[i].claim = open.filter { claims[$0].span.contains(span) }
                .min { (claims[$0].span.count, $0) < (claims[$1].span.count, $1) }
        }
    }
}
