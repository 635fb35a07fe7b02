package record

import (
	"encoding/binary"
	"errors"
	"hash/crc32"

	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// Form is the version of what records hold. Another one cannot be read.
const Form = "4"

// errSeal tells that a file of the cache is not what was written, or is of another version.
var errSeal = errors.New("damaged")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sealSize is the size of the checksum at the end of a file.
const sealSize = 4

// writeSealed writes content with its checksum.
func writeSealed(name string, content []byte) error {
	return durable.WriteUnsynced(name, binary.BigEndian.AppendUint32(content, sealOf(content)))
}

// sealOf returns the checksum of content of this version.
func sealOf(content []byte) uint32 {
	return crc32.Update(crc32.Checksum([]byte(Form), castagnoli), castagnoli, content)
}

// readSealed reads what writeSealed wrote.
func readSealed(name string) ([]byte, error) {
	content, err := opening.ReadFile(name)
	if err != nil {
		return nil, err
	}
	end := len(content) - sealSize
	if end < 0 || sealOf(content[:end]) != binary.BigEndian.Uint32(content[end:]) {
		return nil, errSeal
	}
	return content[:end], nil
}
