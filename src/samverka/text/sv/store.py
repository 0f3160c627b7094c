"""Swedish for the layers `store` and `vcs`: what cannot be read, what cannot be written, and git."""

MESSAGES: dict[str, str] = {
    "«{key}» never stands in a file: user and password come from the environment or the keyring": (
        "«{key}» ska aldrig stå i en fil: användare och lösenord hämtas ur miljön eller nyckelringen"
    ),
    # apply
    "nothing was changed": "inget ändrades",
    "nothing was changed; run the command again": "inget ändrades; kör kommandot igen",
    "these files could not be put back, see `git diff`: {paths}": (
        "de här filerna gick inte att återställa, se `git diff`: {paths}"
    ),
    "{path} could not be written: it is read-only, or another program has it open": (
        "{path} gick inte att skriva: filen är skrivskyddad, eller öppen i ett annat program"
    ),
    "{path} could not be written: the disk is full": "{path} gick inte att skriva: disken är full",
    "{path} could not be written: {reason}": "{path} gick inte att skriva: {reason}",
    "{path} does not lie inside the repository": "{path} ligger inte i samverka-mappen",
    "{path} exists already": "{path} finns redan",
    "{path} has been changed meanwhile": "{path} har ändrats under tiden",
    "{path} has been removed meanwhile": "{path} har tagits bort under tiden",
    "{path} is not an ordinary file": "{path} är ingen vanlig fil",
    "{path} leads through a symbolic link": "{path} går genom en symbolisk länk",
    # decode: keys and lists
    "an empty line in a list: write the value or take the line away": (
        "en tom rad i en lista: skriv värdet eller ta bort raden"
    ),
    "expected a list here, like {like}": "här ska det stå en lista, till exempel {like}",
    "expected keys and values here, like {{a: b}}": "här ska det stå nycklar och värden, till exempel {{a: b}}",
    "expected {what}, not a list or a block": "här ska det stå {what}, inte en lista eller ett block",
    "the key «{key}» is missing: {what}": "nyckeln «{key}» saknas: {what}",
    "the key «{key}» stands twice; only one of them can hold": (
        "nyckeln «{key}» står två gånger; bara en av dem kan gälla"
    ),
    "unknown key «{key}»: did you mean «{near}»?": "okänd nyckel «{key}»: menade du «{near}»?",
    "unknown key «{key}»; the keys here are {known} (a key of your own begins with x-)": (
        "okänd nyckel «{key}»; nycklarna här är {known} (en egen nyckel börjar med x-)"
    ),
    # decode: sorts of values
    "a date like 2026-03-12": "ett datum som 2026-03-12",
    "a month like 2026-03, a week like 2026-W11 or a date like 2026-03-12": (
        "en månad som 2026-03, en vecka som 2026-W11 eller ett datum som 2026-03-12"
    ),
    "a text": "en text",
    'a time like "09:00-11:00"': 'en tid som "09:00-11:00"',
    "a whole number like 20": "ett heltal som 20",
    "an id of small letters, digits and hyphens": "ett id av små bokstäver, siffror och bindestreck",
    "one of {words}": "något av {words}",
    "true or false": "true eller false",
    # decode: values that are none
    "did you mean «{near}»?": "menade du «{near}»?",
    "it is one of {words}": "det är något av {words}",
    "the text holds the control character {code}: take it away": "texten innehåller styrtecknet {code}: ta bort det",
    "there is no day «{value}»": "dagen «{value}» finns inte",
    "«{value}» is no date: write it as 2026-03-12": "«{value}» är inget datum: skriv det som 2026-03-12",
    "«{value}» is no id: use small letters a to z, digits and hyphens": (
        "«{value}» är inget id: använd små bokstäver a till z, siffror och bindestreck"
    ),
    "«{value}» is no reference: write the id alone": "«{value}» är ingen hänvisning: skriv bara id:t",
    "«{value}» is no time of the year: write {what}": "«{value}» är ingen tid på året: skriv {what}",
    '«{value}» is no time: write it as "09:00-11:00", the end after the beginning': (
        '«{value}» är ingen tid: skriv den som "09:00-11:00", med slutet efter början'
    ),
    "«{value}» is no whole number: write it like 20, without quotes": (
        "«{value}» är inget heltal: skriv det som 20, utan citattecken"
    ),
    "«{value}» is not known here: {hint}": "«{value}» är okänt här: {hint}",
    "«{value}» should be true or false": "«{value}» ska vara true eller false",
    # document
    "a key must be a word, not a list or a block": "en nyckel ska vara ett ord, inte en lista eller ett block",
    "anchors and aliases (& and *) are not used in records: write the value out": (
        "ankare och alias (& och *) används inte i poster: skriv ut värdet"
    ),
    "expected keys and values, like «title: Dagordning»": (
        "här ska det stå nycklar och värden, till exempel «title: Dagordning»"
    ),
    "lists and blocks are nested more than {limit} deep": "listor och block ligger i varandra i mer än {limit} nivåer",
    "tags (!) are not used in records: write the plain value": "taggar (!) används inte i poster: skriv bara värdet",
    "the file begins with a byte order mark: save it as UTF-8 without BOM": (
        "filen börjar med en BOM (byte order mark): spara den som UTF-8 utan BOM"
    ),
    "the file has no front matter: its first line must be ---": "filen saknar huvud: första raden ska vara ---",
    "the file holds a NUL character: it is not a text file": "filen innehåller ett NUL-tecken: den är ingen textfil",
    "the file is not UTF-8: save it as UTF-8 in your editor": (
        "filen är inte UTF-8: spara den som UTF-8 i ditt redigeringsprogram"
    ),
    "the file is larger than {limit} MB, which no record is": (
        "filen är större än {limit} MB, och så stor är ingen post"
    ),
    "the front matter holds a second YAML document": "huvudet innehåller ett andra YAML-dokument",
    "the front matter is not closed: write a line --- where it ends": (
        "huvudet är inte avslutat: skriv en rad --- där det slutar"
    ),
    "this is not valid YAML: {problem}": "detta är inte giltig YAML: {problem}",
    # edit
    "a comment cannot hold «-->»": "en kommentar kan inte innehålla «-->»",
    "there is no {path} in this file": "{path} finns inte i den här filen",
    "this change cannot be made without harm to the file: make it by hand": (
        "ändringen går inte att göra utan att skada filen: gör den för hand"
    ),
    "{path} is a single value here, not a list or a mapping": (
        "{path} är ett enda värde här, inte en lista eller nycklar med värden"
    ),
    "{path} is not a list here": "{path} är ingen lista här",
    # load
    "the file cannot be read: {why}": "filen går inte att läsa: {why}",
    "there is no time zone «{zone}»; write it like Europe/Stockholm": (
        "tidszonen «{zone}» finns inte; skriv den som Europe/Stockholm"
    ),
    "the folder cannot be read: {why}": "mappen går inte att läsa: {why}",
    "the folder {folder} cannot be read: {why}": "mappen {folder} går inte att läsa: {why}",
    "{n} more of this file's faults are not shown: mend the others first": (
        "{n} till av filens fel visas inte: rätta de andra först"
    ),
    "the file has more of these; they are not shown: mend the others first": (
        "filen har fler sådana; de visas inte: rätta de andra först"
    ),
    "the file name «{name}» holds letters outside a to z: macOS and git write them differently": (
        "filnamnet «{name}» innehåller andra bokstäver än a till z: macOS och git skriver dem olika"
    ),
    "the id «{id}» is already that of {path}": "id:t «{id}» används redan av {path}",
    "the id «{id}» is used twice in {path}": "id:t «{id}» används två gånger i {path}",
    "the key kind is missing: write «kind: {kind}»": "nyckeln kind saknas: skriv «kind: {kind}»",
    "the records have format {theirs}; this program reads format {ours}": (
        "posterna har format {theirs}; det här programmet läser format {ours}"
    ),
    "there is no kind «{kind}» of record; the kinds are {known}": (
        "det finns ingen postsort «{kind}»; sorterna är {known}"
    ),
    "Windows cannot hold a file called «{name}»: give it another name": (
        "Windows kan inte ha en fil som heter «{name}»: ge den ett annat namn"
    ),
    "«{path}» and «{other}» differ in capital letters only: Windows and macOS can hold one of them": (
        "«{path}» och «{other}» skiljer sig bara åt i stora och små bokstäver: Windows och macOS kan bara ha den ena"
    ),
    "«{path}» is a symbolic link; links are not followed: put the file itself there": (
        "«{path}» är en symbolisk länk; länkar följs inte: lägg själva filen där"
    ),
    # lock
    "another samverka command has the repository ({holder})": "ett annat samverka-kommando arbetar i mappen ({holder})",
    "wait until it is done; if none is running, remove {path}": (
        "vänta tills det är klart; om inget körs, ta bort {path}"
    ),
    "{path} could not be made: {reason}": "{path} gick inte att skapa: {reason}",
    # models
    "a stage asks for a section, a field or a check": (
        "ett steg frågar efter ett avsnitt (section), ett fält (field) eller en kontroll (check)"
    ),
    "the figure «{name}» cannot be that: {why}": "villkoret «{name}» kan inte ha det värdet: {why}",
    "the figure «{name}» is written {{value: …, cite: …}}": "villkoret «{name}» skrivs {{value: …, cite: …}}",
    "the figure «{name}» rests on nothing: give it cite: or assumption:": (
        "villkoret «{name}» vilar inte på något: skriv cite: eller assumption:"
    ),
    "there is no figure «{name}»; the figures are {known}": "det finns inget villkor «{name}»; villkoren är {known}",
    "there is no model «{name}» to build on": "det finns ingen modell «{name}» att bygga på",
    "unknown key «{key}»; the keys here are {known}": "okänd nyckel «{key}»; nycklarna här är {known}",
    # vcs
    "git is not installed, or not where programs are looked for": (
        "git är inte installerat, eller finns inte där datorn letar efter program"
    ),
    "git {command} failed: {words}": "git {command} misslyckades: {words}",
    "install it from https://git-scm.com, and open a new terminal": (
        "installera det från https://git-scm.com och öppna ett nytt terminalfönster"
    ),
    (
        "there is a colon inside the text, or the line is indented too far: put the text in quotation marks, like "
        'title: "A: b"'
    ): (
        "det står ett kolon inne i texten, eller så är raden för långt indragen: sätt texten inom citattecken, som "
        'title: "A: b"'
    ),
    "the line begins with a tab: indent with spaces": "raden börjar med en tabb: dra in med mellanslag",
    (
        "the value begins with a character that has a meaning of its own here (tab, @, % or `): put it in quotation "
        "marks"
    ): ("värdet börjar med ett tecken som har en egen betydelse här (tabb, @, % eller `): sätt det inom citattecken"),
    "the line is not indented as those around it, or a quotation mark inside it ends the text": (
        "raden är inte indragen som raderna runt den, eller så avslutar ett citattecken mitt i texten den"
    ),
    "the line is not indented as the list it stands in": "raden är inte indragen som listan den står i",
    "the list that begins here with [ is not closed with ]": "listan som börjar här med [ avslutas inte med ]",
    "what begins here with {{ is not closed with }}": "det som börjar här med {{ avslutas inte med }}",
    "the quotation mark here is never closed": "citattecknet här avslutas aldrig",
    "«{value}» is no figure of years": "«{value}» är inget tal i år",
    "«{name}» is written {{value: {example}, cite: …}}": "«{name}» skrivs {{value: {example}, cite: …}}",
    # modelcheck
    "there is no stage «{word}»": ("det finns inget steg «{word}»"),
    "the model has no forum type «{word}»": "modellen har ingen forumtyp «{word}»",
    "there is no check «{word}»": ("det finns ingen kontroll «{word}»"),
    "{kind} has no field «{word}»": ("{kind} har inget fält «{word}»"),
    "{file} has no section «{section}», which a stage asks for": (
        "{file} har inget avsnitt «{section}», som ett steg frågar efter"
    ),
    "write below its heading: <!-- section: {section} -->": ("skriv under rubriken: <!-- section: {section} -->"),
    "the clause has no {key}:": "bestämmelsen saknar {key}:",
    "the document has no title": ("dokumentet har ingen titel"),
    "there is no document «{word}» above": ("det finns inget dokument «{word}» ovanför"),
    "{key} is missing: write {{sv: …, en: …}}": ("{key} saknas: skriv {{sv: …, en: …}}"),
    "{key} has no words in {language}": ("{key} saknar ord på {language}"),
    "write it in clauses.yml, with its document and its text": ("skriv in den i clauses.yml, med dokument och text"),
    "the id is missing: write id: and small letters a to z, digits and hyphens": (
        "id saknas: skriv id: och små bokstäver a till z, siffror och bindestreck"
    ),
    "the id «{id}» stands twice here": ("id:t «{id}» står två gånger här"),
    "the model is called «{name}», and its folder «{folder}»": ("modellen heter «{name}», och dess mapp «{folder}»"),
    "a model has a version: a whole number, raised when it is changed": (
        "en modell har en version: ett heltal som höjs när den ändras"
    ),
    "the forum type has no agenda: its meetings begin with an empty one": (
        "forumtypen har ingen dagordning: dess möten börjar med en tom"
    ),
    "{path} was changed while it was read: run the command again": "{path} ändrades medan den lästes: kör kommandot igen",
}
