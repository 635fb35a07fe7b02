package shell

import (
	"fmt"
	"net/mail"
	"net/url"
)

// Agent returns how the program calls itself to hosts.
func Agent(contact string) (string, error) {
	name := "kamergraaf/" + Version()
	if contact == "" {
		return name, nil
	}
	if address, err := mail.ParseAddress(contact); err == nil {
		return name + " (+mailto:" + address.Address + ")", nil
	}
	if u, err := url.Parse(contact); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
		return name + " (+" + u.String() + ")", nil
	}
	return "", UsageError(fmt.Sprintf("--contact %s is neither an e-mail address nor one of the web", contact))
}
