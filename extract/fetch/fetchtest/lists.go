package fetchtest

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// Lists are the official files of registers: each is empty where it has nothing.
type Lists struct {
	Regulations []string                    // entries of the BWB's list of identifiers, in XML
	Values      map[string][]string         // by value list, its nodes in JSON
	Sets        map[string][]map[string]any // by set of OData, its rows
}

// serve answers what is about lists.
func (l *Lists) serve(base string, w http.ResponseWriter, r *http.Request) bool {
	set := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
	switch {
	case r.URL.Path == "/BWBIdService/BWBIdList.xml.zip":
		l.regulations(w)
	case strings.HasPrefix(r.URL.Path, "/tooi/set/"):
		l.values(base, w, strings.TrimPrefix(r.URL.Path, "/tooi/set/"))
	case strings.HasPrefix(r.URL.Path, "/OData/v4/2.0/") && l.Sets[set] != nil:
		l.rows(w, r, set)
	default:
		return false
	}
	return true
}

func (l *Lists) regulations(w http.ResponseWriter) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	f, err := z.Create("BWBIdList.xml")
	if err == nil {
		_, err = fmt.Fprint(f, `<?xml version="1.0" encoding="UTF-8"?><__NS1:BWBIdServiceResultaat xmlns:__NS1="http://schemas.overheid.nl/bwbidservice"><__NS1:RegelingInfoLijst>`+
			strings.Join(l.Regulations, "")+`</__NS1:RegelingInfoLijst></__NS1:BWBIdServiceResultaat>`)
	}
	if err != nil || z.Close() != nil {
		http.Error(w, "fout", http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(b.Bytes())
}

// values answers the list of versions of a value list, of which there are three, and each of them.
func (l *Lists) values(base string, w http.ResponseWriter, path string) {
	set, version, versioned := strings.Cut(path, "/")
	nodes, known := l.Values[set]
	switch {
	case !known || versioned && version != "3":
		http.Error(w, "niet gevonden", http.StatusNotFound)
	case !versioned:
		fmt.Fprintf(w, `<html><a href="%[1]s/tooi/set/%[2]s%%2F2">2</a> <a href="%[1]s/tooi/set/%[2]s%%2F3">3</a></html>`, base, set)
	default:
		fmt.Fprint(w, "["+strings.Join(nodes, ",")+"]")
	}
}

func (l *Lists) rows(w http.ResponseWriter, r *http.Request, set string) {
	const most = 2
	rows := l.Sets[set]
	skip, _ := strconv.Atoi(r.URL.Query().Get("$skip"))
	end := min(len(rows), skip+most)
	_ = json.NewEncoder(w).Encode(map[string]any{"@odata.count": len(rows), "value": append([]map[string]any{}, rows[min(skip, end):end]...)})
}
