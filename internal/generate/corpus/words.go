package corpus

// The words of generated documents are ours; no sentence of a real document is among them. A "|" in a word is where a
// printer may break it.

// matters are what inquiries are about.
var matters = []string{
	"de wachttijd aan de balie van %s", "het onderhoud van bruggen en slui|zen", "de toegan|kelijk|heid van veerdien|sten voor rolstoel|gebruikers",
	"een storing in het register van %s", "de kosten van het reno|veren van schoolgebou|wen", "de gevolgen van %s voor kleine onder|nemers",
	"te weinig toe|zicht op tijdelijke dijken", "de veiligheid van fiets|paden langs het kanaal", "het bericht «%s treuzelt met vergun|ningen»",
	"de achterstand bij het beoor|delen van aan|vragen", "geluids|hinder rond het rangeer|terrein", "de uitvoe|ring van %s",
}

// asks are questions; %s is a law or a body.
var asks = []string{
	"Kent u de berichten waarin wordt beweerd dat %s al maanden niet wordt nage|leefd?",
	"Klopt het dat in de afgelopen twee jaar geen enkele contro|le op grond van %s heeft plaats|gevonden?",
	"Hoeveel meldin|gen heeft %s sinds het begin van dit jaar ontvan|gen, en hoeveel daarvan zijn afge|handeld?",
	"Vindt u het redelijk dat inwo|ners die een beroep doen op %s langer dan acht weken moeten wachten?",
	"Bent u van plan in overleg te treden met %s over een oplos|sing voor de getrof|fen gezinnen?",
	"Welke gevol|gen heeft de vertra|ging volgens u voor de nale|ving van %s?",
	"Wanneer kan de Kamer de toege|zegde evalu|atie van %s tegemoet|zien?",
}

// replies are sentences of answers.
var replies = []string{
	"Ja.", "Nee, dat beeld herken ik niet.",
	"Uit naspe|ring is geble|ken dat %s tijdig op de hoogte was van de klach|ten.",
	"Op grond van %s beslist het bestuur binnen acht weken; die termijn is in de meeste geval|len gehaald.",
	"Ik heb met %s afge|sproken dat de cijfers voortaan elk kwar|taal worden bekend|gemaakt.",
	"De wijzi|ging van %s die daarvoor nodig is, wordt op dit moment voor|bereid.",
	"De uitga|ven blijven binnen de begro|ting en leiden niet tot hogere lasten voor de inwo|ners.",
	"Zodra de uitkom|sten van het onder|zoek bekend zijn, zal ik uw Kamer daarover berich|ten.",
	"Het toe|zicht wordt uitge|oefend door %s, die daarover jaarlijks verslag doet.",
}

// papers are newspapers that do not exist.
var papers = []string{"De Veerbode", "Sluisblad", "Het Poldernieuws", "Dagblad van de Waterkant", "Nieuws van de Kade"}

var months = []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
