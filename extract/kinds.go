// Code generated from ontology/kinds.ttl by go generate ./ontology. DO NOT EDIT.

package extract

// The kinds of entities, spelled as `kamergraaf extract` prints them; texts name those of MentionKinds.
const (
	KindLaw           EntityKind = "law"           // Dutch legislation
	KindEU            EntityKind = "eu"            // EU act or treaty
	KindBill          EntityKind = "bill"          // bill not in force
	KindCase          EntityKind = "case"          // judgment
	KindPaper         EntityKind = "paper"         // parliamentary paper, dossier or document of the Aanhangsel
	KindAgency        EntityKind = "agency"        // public body other than a ministry or a decentral authority
	KindAuthority     EntityKind = "authority"     // municipality, province, water board
	KindMinistry      EntityKind = "ministry"      // ministry, as named and composed in a period
	KindMinister      EntityKind = "minister"      // minister or state secretary, by name or by post
	KindMember        EntityKind = "member"        // member of parliament
	KindParty         EntityKind = "party"         // political party or parliamentary group
	KindURL           EntityKind = "url"           // web address
	KindPerson        EntityKind = "person"        // human being, whatever the office
	KindPost          EntityKind = "post"          // office in the cabinet, whoever holds it
	KindMembership    EntityKind = "membership"    // that a person sits in a chamber for a party
	KindIncumbency    EntityKind = "incumbency"    // that a person holds a post
	KindTopic         EntityKind = "topic"         // rubric or keyword of a document's metadata
	KindSite          EntityKind = "site"          // site of web pages; the key is a host
	KindCabinet       EntityKind = "cabinet"       // cabinet
	KindParticipation EntityKind = "participation" // that a party is of the coalition of a cabinet
)

// MentionKinds returns the kinds that mentions have.
func MentionKinds() []EntityKind {
	return []EntityKind{KindLaw, KindEU, KindBill, KindCase, KindPaper, KindAgency, KindAuthority, KindMinistry, KindMinister, KindMember, KindParty, KindURL}
}
