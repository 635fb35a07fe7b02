package lexicon

import (
	"slices"

	"w3id.org/kamergraaf/extract"
)

// builder adds names to a lexicon. It reuses its buffers.
type builder struct {
	lex      *Lexicon
	splitter splitter
	fold     []byte
	spans    []Word
	words    []uint64 // hashes of the words of the current name
}

// add adds a name, and its forms with another ending.
func (b *builder) add(name *extract.Name) {
	begin := len(b.lex.rest)
	b.spans, b.lex.rest = b.splitter.split(name.Text, b.spans[:0], b.lex.rest)
	if len(b.spans) == 0 || len(b.spans) > 32 {
		b.lex.rest = b.lex.rest[:begin]
		return
	}
	b.words = append(b.words[:0], b.lex.rest[begin:]...)
	n := named{name: name, kind: b.kind(name.Kind), caps: name.Case, hard: hardGaps(name.Text, b.spans)}
	b.insert(n, begin)
	last := b.spans[len(b.spans)-1]
	for _, ending := range name.Endings {
		begin = len(b.lex.rest)
		b.lex.rest = append(b.lex.rest, b.words[:len(b.words)-1]...)
		b.fold = append(appendFolded(b.fold[:0], name.Text[last.Start:last.End]), ending...)
		b.lex.rest = append(b.lex.rest, hashBytes(b.fold))
		b.insert(n, begin)
	}
}

// insert adds a name whose word hashes are at the end of rest, from begin on. They stay there only if they become a tail.
func (b *builder) insert(n named, begin int) {
	l := b.lex
	l.names = append(l.names, n)
	words, new := l.rest[begin:], int32(len(l.names))
	at := b.begin(words[0])
	for i := 1; ; i++ {
		node := &l.nodes[at]
		if i == len(words) {
			b.chain(&node.ends, new)
			break
		}
		if node.tail != 0 {
			if t := &l.tails[node.tail-1]; slices.Equal(l.rest[t.from:t.to], words[i:]) {
				b.chain(&t.ends, new)
				break
			}
			b.branch(at)
		} else if node.next == 0 {
			l.tails = append(l.tails, tail{int32(begin + i), int32(len(l.rest)), new})
			node.tail = int32(len(l.tails))
			return
		}
		at = b.follow(at, words[i])
	}
	l.rest = l.rest[:begin]
}

// begin returns the node after the first word of a name.
func (b *builder) begin(word uint64) uint32 {
	l := b.lex
	id := int(l.words.intern(word, nameEntry))
	if id >= len(l.first) {
		l.first = append(l.first, make([]uint32, max(id+1-len(l.first), len(l.first)))...)
	}
	if l.first[id] == 0 {
		l.first[id] = b.node()
	}
	return l.first[id]
}

// second returns Lexicon.second.
func (b *builder) second() []uint64 {
	l := b.lex
	second := make([]uint64, len(l.first))
	for id, at := range l.first {
		switch node := l.nodes[at]; {
		case node.ends != 0:
			second[id] = ^uint64(0)
		case node.tail != 0:
			second[id] = nextBit(l.rest[l.tails[node.tail-1].from])
		default:
			second[id] = node.next
		}
	}
	return second
}

// follow returns the node that a word leads to from another node, and makes it if necessary.
func (b *builder) follow(from uint32, word uint64) uint32 {
	l := b.lex
	key := edgeKey(from, word)
	slot := l.edges.slot(key)
	if slot.to != 0 {
		return slot.to
	}
	to := b.node()
	l.nodes[from].next |= nextBit(word)
	l.edges.put(slot, key, to)
	return to
}

// branch turns the first word of a node's tail into an edge.
func (b *builder) branch(at uint32) {
	l := b.lex
	i := l.nodes[at].tail
	l.nodes[at].tail = 0
	t := &l.tails[i-1]
	to := &l.nodes[b.follow(at, l.rest[t.from])]
	if t.from++; t.from == t.to {
		to.ends = t.ends
	} else {
		to.tail = i
	}
}

func (b *builder) node() uint32 {
	b.lex.nodes = append(b.lex.nodes, node{})
	return uint32(len(b.lex.nodes) - 1)
}

// chain appends a name to the list of those that end at the same node.
func (b *builder) chain(ends *int32, new int32) {
	for *ends != 0 {
		ends = &b.lex.names[*ends-1].next
	}
	*ends = new
}

func (b *builder) kind(k extract.EntityKind) Kind {
	number, ok := b.lex.KindOf(k)
	if !ok {
		if len(b.lex.kinds) == maxKinds {
			b.lex.refuse("kinds of names", maxKinds)
			return 0
		}
		number = Kind(len(b.lex.kinds))
		b.lex.kinds = append(b.lex.kinds, k)
	}
	return number
}

// hardGaps has bit i set where the text after word i is more than white space, hyphen or dot.
func hardGaps(text string, words []Word) uint32 {
	var mask uint32
	for i := 0; i+1 < len(words); i++ {
		if gapBetween(text[words[i].End:words[i+1].Start]) != gapSoft {
			mask |= 1 << i
		}
	}
	return mask
}

// nextBit is the bit of a word in node.next.
func nextBit(word uint64) uint64 { return 1 << (word >> 58) }
