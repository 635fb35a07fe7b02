package journal

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/graphtest"
)

func TestDocumentsComeBackAsTheyWereAndDamagedOnesDoNot(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out.nq")
	d := graphtest.BridgeAnswer()
	beside := func(string, []byte) []byte { return nil }
	open := func(seed byte) *Journal {
		t.Helper()
		j, err := Open(Options{Output: output, Seed: [32]byte{seed}, Stays: true})
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	find := func(seed byte, path, bytes string) *extract.Document {
		t.Helper()
		j := open(seed)
		defer j.Close(false)
		found, _ := j.Find(j.Key(path, []byte(bytes), beside))
		return found
	}
	j := open(1)
	j.Keep(j.Key("brug.txt", []byte("brug"), beside), d)
	j.Close(true)
	if diff := cmp.Diff(d, find(1, "brug.txt", "brug")); diff != "" {
		t.Errorf("the document changed (-want +got):\n%s", diff)
	}
	if find(2, "brug.txt", "brug") != nil || find(1, "brug2.txt", "brug") != nil || find(1, "brug.txt", "bruggen") != nil {
		t.Error("a document of another program, path or text was found")
	}
	sound, err := os.ReadFile(NameBeside(output))
	if err != nil {
		t.Fatal(err)
	}
	for i := len(magic); i < len(sound); i += 7 {
		damaged := append([]byte(nil), sound...)
		damaged[i] ^= 0x55
		if err := os.WriteFile(NameBeside(output), damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		if find(1, "brug.txt", "brug") != nil {
			t.Fatalf("a document was found in a journal with byte %d changed", i)
		}
	}
}
