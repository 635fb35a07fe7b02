// Package heap readies the memory of a process that makes much short-lived garbage and keeps little.
package heap

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// room is how many bytes of garbage may gather beside what is in use before the collector runs. It is asked for in large
	// pages.
	room = 128 << 20
	// least and most bound the room in hundredths of what is in use, as GOGC does. Go's own rule is 100, with which the collector
	// runs all the time beside the tables of a run; at first, when 4 MB count as in use, most is room.
	least, most = 50, room / (4 << 20) * 100
	// soft is the size of the heap from which the collector runs more often, whatever its pace: a document of which much is made
	// is in use before the pace has been set anew.
	soft = 3 * room
)

// Pace is how often the collector runs, for the time of a run. A nil Pace is that of users who set GOGC or GOMEMLIMIT, and so
// have decided themselves.
type Pace struct {
	before int
	limit  int64
}

// Spare lets the collector run less often until Restore is called, and asks for large pages.
func Spare() *Pace {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return nil
	}
	askLargePages(room)
	return &Pace{debug.SetGCPercent(most), debug.SetMemoryLimit(soft)}
}

// Adjust sets the pace by what the last collection found in use. A run calls it now and then: else its garbage would grow with
// what it keeps.
func (p *Pace) Adjust() {
	if p == nil {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if live[0].Value.Kind() == metrics.KindUint64 {
		used := live[0].Value.Uint64()
		debug.SetGCPercent(int(min(max(room*100/max(used, 1), least), most)))
		debug.SetMemoryLimit(int64(max(soft, 2*used))) // so that it only paces: a run may keep as much as it needs
	}
}

// Restore puts the pace back.
func (p *Pace) Restore() {
	if p != nil {
		debug.SetGCPercent(p.before)
		debug.SetMemoryLimit(p.limit)
	}
}
