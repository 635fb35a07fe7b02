package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// answeringStore builds a store of inputs and serves its answers on loopback until the test ends.
func answeringStore(t *testing.T, inputs ...string) (address, store string) {
	t.Helper()
	store = filepath.Join(t.TempDir(), "kamergraaf.db")
	if code, stderr := command(context.Background(), nil, io.Discard, append([]string{"build", store}, inputs...)...); code != exitOK {
		t.Fatalf("build ended with %d: %s", code, stderr)
	}
	ctx, stop := context.WithCancel(context.Background())
	var said notes
	ended := make(chan int, 1)
	go func() {
		ended <- execute(ctx, []string{"kamergraaf", "serve", store, "--addr", "127.0.0.1:0"}, strings.NewReader(""), io.Discard, &said)
	}()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != exitOK {
			t.Errorf("serve ended with %d: %s", code, said.String())
		}
	})
	for range 15_000 {
		if at := served.FindStringSubmatch(said.String()); at != nil {
			return strings.TrimSuffix(at[1], "/query.json"), store
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("the store is not served: %s", said.String())
	return "", ""
}

func fetchedFrom(t *testing.T, address string) (status int, body string) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(b)
}

func TestServeAnswersQuestionsAboutAStore(t *testing.T) {
	address, store := answeringStore(t, "../../samples/klantbeoordelingssystemen.txt")
	status, body := fetchedFrom(t, address+"/query/asked-about-law.csv?law=Arbowet")
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if status != 200 || err != nil || len(rows) < 2 {
		t.Fatalf("%d %q %v", status, body, err)
	}
	var named []map[string]any
	if status, body := fetchedFrom(t, address+"/query/asked-about-law.json?law=BWBR0010346"); status != 200 || json.Unmarshal([]byte(body), &named) != nil || len(named) != len(rows)-1 {
		t.Errorf("%d %q", status, body)
	}
	if status, body := fetchedFrom(t, address+"/query/asked-about-law.json?law=Wet+op+de+trapleuningen"); status != 404 || !strings.Contains(body, "nothing has this name") {
		t.Errorf("%d %q", status, body)
	}
	var found []map[string]any
	if status, body := fetchedFrom(t, address+"/search.json?q=klanten+-dijk"); status != 200 || json.Unmarshal([]byte(body), &found) != nil || len(found) == 0 {
		t.Errorf("%d %q", status, body)
	}
	if status, body := fetchedFrom(t, address+"/search.json?q=%22%5B%29+AND+*"); status != 200 {
		t.Errorf("odd words: %d %q", status, body)
	}
	if code, stderr := command(context.Background(), nil, io.Discard, "build", store, "../../samples"); code != exitOK && code != exitUnread {
		t.Fatalf("build ended with %d: %s", code, stderr)
	}
	if _, body := fetchedFrom(t, address+"/query/top-entities.json?kind=Law&from=1990-01-01&to=2030-01-01"); !strings.Contains(body, "Arbeidsomstandighedenwet") || strings.Count(body, "{") < 3 {
		t.Errorf("what was built meanwhile is not seen: %q", body)
	}
}

func TestServeTellsWhetherAServerAnswers(t *testing.T) {
	address, _ := answeringStore(t, "../../samples/klantbeoordelingssystemen.txt")
	at := strings.TrimPrefix(address, "http://")
	if code, stderr := command(context.Background(), nil, io.Discard, "serve", "--healthy", "--addr", at); code != exitOK {
		t.Errorf("exit code %d, %q", code, stderr)
	}
	if code, stderr := command(context.Background(), nil, io.Discard, "serve", "--healthy", "--addr", freeAddress(t)); code != exitFailed || !strings.Contains(stderr, "nothing answers") {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}

func TestServeRefusesWhatIsNoStore(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.db")
	write(t, file, []byte("geen database"))
	if code, stderr := command(context.Background(), nil, io.Discard, "serve", file); code != exitFailed || !strings.Contains(stderr, "no store of kamergraaf") {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}
