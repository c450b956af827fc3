/// How much text and links stand below each element, and in elements that look alike.
struct BlockMasses {
    struct Mass {
        /// Of running text, in bytes.
        var weight = 0
        var text = 0
        var links = 0
    }

    private let tree: HTMLTree
    private var below: [Mass]
    private var signatures: [UInt64] = []
    private var bySignature: [UInt64: Mass] = [:]
    /// Bytes of running text on the page.
    let total: Int

    init(tree: HTMLTree, blocks: [PageBlock]) {
        self.tree = tree
        below = [Mass](repeating: Mass(), count: tree.nodes.count)
        var sum = 0
        for block in blocks {
            let mass = Mass(weight: block.weight, text: block.line.byteCount, links: block.linkBytes)
            Self.add(mass, to: &below[block.node])
            sum += block.weight
            let signature = Self.signature(tree, block)
            signatures.append(signature)
            Self.add(mass, to: &bySignature[signature, default: Mass()])
        }
        total = sum
        for i in tree.nodes.indices.reversed() {
            let parent = Int(tree.nodes[i].parent)
            if parent >= 0 { Self.add(below[i], to: &below[parent]) }
        }
    }

    private static func add(_ mass: Mass, to sum: inout Mass) {
        sum.weight += mass.weight
        sum.text += mass.text
        sum.links += mass.links
    }

    /// The element, its class and its parent's class: what blocks of one role on a page share.
    private static func signature(_ tree: HTMLTree, _ block: PageBlock) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for byte in block.tag.rawValue.utf8 { add(byte) }
        for node in [block.node, Int(tree.nodes[block.node].parent)] where node >= 0 {
            add(0)
            if let value = tree.value(node, "class") { for byte in tree.pool[value] { add(byte) } }
        }
        return hash
    }

    /// Running text in the block's parent.
    func siblings(_ block: PageBlock) -> Int { below[max(0, Int(tree.nodes[block.node].parent))].weight }

    /// What stands in blocks of the same signature.
    func alike(_ index: Int) -> Mass { bySignature[signatures[index]] ?? Mass() }

    /// Elements to go up until half of the page's running text is inside; 8 for eight and more.
    func stepsToHalf(_ block: PageBlock) -> Int {
        var at = block.node
        var steps = 0
        while at >= 0, steps < 8 {
            if below[at].weight * 2 >= total { return steps }
            at = Int(tree.nodes[at].parent)
            steps += 1
        }
        return steps
    }

    /// Share of links in the two nearest elements that hold more than the block.
    func linkShares(_ block: PageBlock) -> (Float, Float) {
        var nearest: Float?
        var at = block.node
        var size = block.line.byteCount
        var steps = 0
        while at >= 0, steps < 40 {
            let mass = below[at]
            if mass.text > size + 10 {
                let share = Float(mass.links) / Float(max(1, mass.text))
                if let nearest { return (nearest, share) }
                nearest = share
                size = mass.text
            }
            at = Int(tree.nodes[at].parent)
            steps += 1
        }
        return (nearest ?? 0, nearest ?? 0)
    }
}
