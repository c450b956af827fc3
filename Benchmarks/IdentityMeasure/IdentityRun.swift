import Foundation
import Identity
import Model
import Text

/// Lets the resolver join generated names, each as if one article had named it, and holds the outcome against what is true.
public struct IdentityRun {
    public let profiles: Int
    public let entities: Int
    public let seconds: Double
    /// Of the processor, which other programs do not slow down.
    public let processorSeconds: Double
    public let score: ClusterScore
    /// Share of variants that ended where most of their entity's did, by how they were made.
    public let kept: [(how: String, share: Double, of: Int)]
    /// Per variant the entity it was put in.
    public let said: [Int]

    /// In: names, and how their languages spell.
    public init(_ variants: [VariantGenerator.Variant], rules: SpellingRules) {
        let watch = ContinuousClock()
        let start = watch.now
        let ticks = clock()
        let resolvers = Dictionary(uniqueKeysWithValues: rules.orthographies.keys.map { ($0, DocumentResolver(reader: rules.reader($0))) })
        var profiles: [ReferentProfile] = []
        profiles.reserveCapacity(variants.count)
        for variant in variants {
            let mention = NamedMention(
                kind: variant.isPerson ? .person : .place, surface: variant.name, lemma: variant.name,
                sounds: rules.orthographies[variant.language]?.sounds(of: variant.name) ?? "", givenNameIsKnown: true)
            for referent in resolvers[variant.language]?.resolve([mention]).referents ?? [] {
                profiles.append(ReferentProfile(referent, language: variant.language))
            }
        }
        let resolved = EntityResolver().resolve(profiles)
        let duration = start.duration(to: watch.now)
        processorSeconds = Double(clock() - ticks) / Double(CLOCKS_PER_SEC)
        seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        var said = [Int](repeating: -1, count: profiles.count)
        for (index, entity) in resolved.enumerated() {
            for member in entity.members { said[member.profileIndex] = index }
        }
        self.said = said
        self.profiles = profiles.count
        entities = resolved.count
        score = ClusterScore(said: said, true: variants.map(\.entity))
        kept = Self.kept(variants, said)
    }

    private static func kept(_ variants: [VariantGenerator.Variant], _ said: [Int]) -> [(how: String, share: Double, of: Int)] {
        var votes: [Int: [Int: Int]] = [:]
        for (variant, entity) in zip(variants, said) { votes[variant.entity, default: [:]][entity, default: 0] += 1 }
        let main = votes.mapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? -1 }
        var counts: [String: (right: Int, all: Int)] = [:]
        for (variant, entity) in zip(variants, said) {
            let how = variant.language + " " + variant.how + (variant.isPerson ? "" : " city")
            counts[how, default: (0, 0)].all += 1
            if main[variant.entity] == entity { counts[how, default: (0, 0)].right += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value.right) / Double($0.value.all), $0.value.all) }
    }
}
