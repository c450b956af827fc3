/// Adds up how long each stage took, for the benchmark.
public final class StageClock {
    public enum Stage: String, CaseIterable, Sendable {
        case read, text, names, identity, dates, roles, claims, figures, search
    }

    public private(set) var seconds: [Stage: Double] = [:]
    private let clock = ContinuousClock()

    public init() {}

    func measure<T>(_ stage: Stage, _ work: () -> T) -> T {
        let start = clock.now
        let result = work()
        let spent = start.duration(to: clock.now)
        seconds[stage, default: 0] += Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18
        return result
    }
}
