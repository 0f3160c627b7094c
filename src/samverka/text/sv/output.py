"""Swedish for the layer `output`: tables, lists and what is wrong in a calendar file."""

MESSAGES: dict[str, str] = {
    # summons
    "{party}: you are needed for {items}": "{party}: ni behövs på {items}",
    "{party}: no item concerns you": "{party}: ingen punkt berör er",
    "item {numbers}": "punkt {numbers}",
    "items {numbers}": "punkt {numbers}",
    "{items}, about {begins}–{ends}": "{items}, ca {begins}–{ends}",
    "{items}, from about {begins}": "{items}, från ca {begins}",
    "no item": "ingen punkt",
    "all items": "alla punkter",
    "You are needed for": "Ni behövs på",
    "You present": "Du föredrar",
    "The invitation in your calendar is taken back with this mail.": "Inbjudan i din kalender tas tillbaka med det här mejlet.",
    "Invitation taken back: {meeting}": "Återtagen inbjudan: {meeting}",
    "Summons taken back: {meeting}": "Återtagen kallelse: {meeting}",
    "You are no longer called to the meeting on {day}, and need not come.": (
        "Du är inte längre kallad till mötet {day} och behöver inte komma."
    ),
    "You are no longer called to the board meeting on {day}, and need not come.": (
        "Du är inte längre kallad till sammanträdet {day} och behöver inte komma."
    ),
    "Agenda: {meeting}": "Dagordning: {meeting}",
    "Supplement to the agenda: {meeting}": "Komplettering till dagordningen: {meeting}",
    "Changed agenda: {meeting}": "Ändrad dagordning: {meeting}",
    "Changed meeting: {meeting}": "Ändrat möte: {meeting}",
    "Cancelled meeting: {meeting}": "Inställt möte: {meeting}",
    "Summons: {meeting}": "Kallelse: {meeting}",
    "Supplement to the summons: {meeting}": "Komplettering till kallelsen: {meeting}",
    "Changed summons: {meeting}": "Ändrad kallelse: {meeting}",
    "Changed board meeting: {meeting}": "Ändrat sammanträde: {meeting}",
    "Cancelled board meeting: {meeting}": "Inställt sammanträde: {meeting}",
    "Here is the agenda of the meeting on {day}.": "Här kommer dagordningen till mötet {day}.",
    "The agenda of the meeting on {day} has been supplemented. This replaces what you were sent before.": (
        "Dagordningen till mötet {day} har kompletterats. Det här ersätter det du fått tidigare."
    ),
    "The agenda of the meeting on {day} has changed. This replaces what you were sent before.": (
        "Dagordningen till mötet {day} har ändrats. Det här ersätter det du fått tidigare."
    ),
    "When or where the meeting is has changed: it is on {day}. This replaces what you were sent before.": (
        "Tid eller plats för mötet har ändrats: det hålls {day}. Det här ersätter det du fått tidigare."
    ),
    "The meeting on {day} is cancelled.": "Mötet {day} är inställt.",
    "You are called to the board meeting on {day}.": "Du kallas till sammanträdet {day}.",
    "The summons to the board meeting on {day} has been supplemented. This replaces what you were sent before.": (
        "Kallelsen till sammanträdet {day} har kompletterats. Det här ersätter det du fått tidigare."
    ),
    "The summons to the board meeting on {day} has changed. This replaces what you were sent before.": (
        "Kallelsen till sammanträdet {day} har ändrats. Det här ersätter det du fått tidigare."
    ),
    "When or where the board meeting is has changed: it is on {day}. This replaces what you were sent before.": (
        "Tid eller plats för sammanträdet har ändrats: det hålls {day}. Det här ersätter det du fått tidigare."
    ),
    "The board meeting on {day} is cancelled.": "Sammanträdet {day} är inställt.",
    "Invitation: {meeting}": "Inbjudan: {meeting}",
    "You are invited to {items}, on {day}.": "Du är inbjuden till punkten {items}, {day}.",
    "You are invited to the meeting on {day}.": "Du är inbjuden till mötet {day}.",
    "You get this as a substitute.": "Du får det här som ersättare.",
    "Answer the invitation, or this mail if you cannot come.": "Svara på inbjudan, eller på det här mejlet om du får förhinder.",
    " at {hours}": " kl. {hours}",
    "Concerns you in particular": "Rör särskilt er",
    "for {items}": "till {items}",
    "to come for {items}": "kommer senare till {items}",
    "Papers": "Underlag",
    "To do": "Att göra",
    "{record}: {text}": "{record}: {text}",
    "the paper for item {number}: {title}": "underlaget till punkt {number}: {title}",
    "Reason: {reason}": "Skäl: {reason}",
    "What has changed": "Det här har ändrats",
    "Issued by {forum}.": "Utfärdas av {forum}.",
    "the papers are more than {n} MB together, which most mail servers do not take": (
        "underlagen är tillsammans större än {n} MB, vilket de flesta e-postservrar inte tar emot"
    ),
    "put the largest on the shared surface, and its address as link of the paper": (
        "lägg det största på den gemensamma ytan, och dess adress som länk för underlaget"
    ),
    # documents
    (
        "The year as a circle from January at the top, with the clock: the weeks, the months, the meetings and the days before them, "
        "and the items by number. The table and the list of meetings say the same."
    ): (
        "Året som en cirkel med januari överst, medurs: veckorna, månaderna, mötena och dagarna före dem, och punkterna efter nummer. "
        "Tabellen och listan över möten säger detsamma."
    ),
    "Annual wheel {year}": "Årshjul {year}",
    "Items of the year": "Årets punkter",
    "Board meetings": "Sammanträden",
    "Meetings": "Möten",
    "triangle: issues by; square: agenda by": "triangel: frågor senast; kvadrat: dagordning senast",
    "agenda by {day}": "dagordning senast {day}",
    "Page": "Sida",
    "PDF needs the package typst, which is not installed": "PDF kräver paketet typst, som inte är installerat",
    "pip install «samverka[pdf]», or choose another form: .html, .docx or .txt": (
        "pip install «samverka[pdf]», eller välj en annan form: .html, .docx eller .txt"
    ),
    "Logo: {name}": "Logotyp: {name}",
    "the picture cannot be drawn: {why}": "bilden kan inte ritas: {why}",
    "the logo is no picture that Word can show: {why}": "logotypen är ingen bild som Word kan visa: {why}",
    "{file} takes longer than {n} seconds to fill in: is there a loop without end in it?": (
        "{file} tar längre tid än {n} sekunder att fylla i: finns det en slinga utan slut i den?"
    ),
    "{file} cannot be filled in: it asks for more memory than {n} gigabytes, or breaks the program that fills it in": (
        "{file} kan inte fyllas i: den vill ha mer minne än {n} gigabyte, eller får programmet som fyller i den att gå sönder"
    ),
    "{file} makes a document of more than {n} megabytes": "{file} gör ett dokument på mer än {n} megabyte",
    "the Word template is too large: at most {n} megabytes when it is unpacked": "mallen för Word är för stor: högst {n} megabyte när den är uppackad",
    "the Word template cannot be used: «{part}» has a document type of its own, which no Word file needs": (
        "mallen för Word kan inte användas: «{part}» har en egen dokumenttyp (DOCTYPE), vilket ingen Wordfil behöver"
    ),
    "the Word template has macros («{part}»): save it as .docx without them": "mallen för Word har makron («{part}»): spara den som .docx utan dem",
    "the Word template fetches «{target}» when it is opened: put the picture or template into the file itself": (
        "mallen för Word hämtar «{target}» när den öppnas: lägg bilden eller mallen i själva filen"
    ),
    "warning: squares in the PDF for {signs}, which no font here has (under {places}): put one in documents/fonts, or choose .docx or .html": (
        "varning: rutor i PDF:en för {signs}, som inget teckensnitt här har (under {places}): lägg ett i documents/fonts, eller välj .docx eller .html"
    ),
    "{file} cannot be set as PDF: {why}": "{file} kan inte sättas som PDF: {why}",
    "Word needs the package docxtpl, which is not installed": "Word kräver paketet docxtpl, som inte är installerat",
    "pip install «samverka[docx]», or choose another form: .html, .pdf or .txt": (
        "pip install «samverka[docx]», eller välj en annan form: .html, .pdf eller .txt"
    ),
    "the Word template cannot be filled: {why}": "mallen för Word kan inte fyllas i: {why}",
    "not needed": "behövs inte",
    "Notes of the meeting": "Minnesanteckningar",
    "Minutes": "Protokoll",
    "Draft: the text is not yet finished.": "Utkast: texten är inte färdig.",
    "Sent out for comments: the text is not yet finished.": "Utskickat för synpunkter: texten är inte färdig.",
    "{day}, {hours} (week {week})": "{day} kl. {hours} (v. {week})",
    "{day} (week {week})": "{day} (v. {week})",
    "Cancelled: {reason}": "Inställt: {reason}",
    "Cancelled.": "Inställt.",
    "{day}.": "{day}.",
    "When": "När",
    "Link": "Länk",
    "Sent out": "Utskickad",
    "Moved from": "Flyttat från",
    "Items on the agenda": "Punkter på dagordningen",
    "Issues by {day}.": "Frågor senast {day}.",
    "The agenda comes by {day}.": "Dagordningen kommer senast {day}.",
    "Present": "Närvarande",
    "Next meeting": "Nästa möte",
    "Next board meeting": "Nästa sammanträde",
    "Other decisions": "Övriga beslut",
    "Task": "Åtgärd",
    "Dissent": "Avvikande mening",
    "what": "vad",
    "by when": "senast",
    "Decision": "Beslut",
    "Approved": "Justerat",
    "Adopted": "Fastställda",
    "Dissent noted": "Reservation",
    "Proposal": "Förslag",
    "Proposal to {forum}": "Förslag till {forum}",
    "Vote": "Omröstning",
    "{n} for": "{n} ja",
    "{n} against": "{n} nej",
    "{n} abstained": "{n} avstod",
    "the chair's casting vote fell for the proposal": "ordförandens utslagsröst avgjorde för förslaget",
    "the chair's casting vote fell against the proposal": "ordförandens utslagsröst avgjorde mot förslaget",
    "settled by lot": "avgjort genom lottning",
    # documents of efforts, plans and years
    "Money": "Medel",
    "Steps": "Steg för steg",
    "Steering group": "Styrgrupp",
    "Changes": "Ändringar",
    "Local group": "Lokal samverkansgrupp",
    "Responsible": "Ansvarig",
    "Target group": "Målgrupp",
    "Place when ranked": "Plats i rangordningen",
    "decided": "beslutat",
    "decision and reason": "beslut och skäl",
    "report": "rapport",
    "change": "ändring",
    "Effort": "Insats",
    "Goals": "Mål",
    "Action plan": "Handlingsplan",
    "Operational plan": "Verksamhetsplan",
    "Budget of the year": "Budget",
    "Delegation order": "Delegationsordning",
    "proposed": "föreslagen",
    "chosen": "vald",
    "rejected": "avslagen",
    "rank": "plats",
    "activity": "aktivitet",
    "Activities": "Aktiviteter",
    "matters": "ärenden",
    "delegate": "delegat",
    "terms": "villkor",
    "Who may decide what": "Vem som får besluta vad",
    "asked": "begärt",
    "answered": "svar",
    "statement": "yttrande",
    "Statements": "Yttranden",
    "Owned by": "Forum",
    "Year": "År",
    "Decided by": "Beslutad",
    "total": "summa",
    "Income": "Intäkter",
    "Costs": "Kostnader",
    "share": "andel",
    "amount": "belopp",
    "at most {sum}": "högst {sum}",
    "Holds when they have decided for themselves": "Gäller när de själva har beslutat",
    "Members": "Ledamöter",
    "Serving substitutes": "Tjänstgörande ersättare",
    "Serving substitute": "Tjänstgörande ersättare",
    "Substitutes": "Ersättare",
    "Others present": "Övriga",
    "Stepped aside": "Anmäler jäv och deltar inte",
    "{name} for {member}": "{name} för {member}",
    "for {person}": "för {person}",
    "item {number}": "punkt {number}",
    "from {item} on": "från och med {item}",
    "up to and including {item}": "till och med {item}",
    "stepped aside: {items}": "jäv {items}",
    "from afar": "på distans",
    "Paper": "Underlag",
    "Given by": "Uppdragsgivare",
    "Activity": "Aktivitet",
    "Begins": "Inleds",
    "To be closed": "Ska vara avslutat",
    "Parties concerned": "Berörda parter",
    "Stage on {day}": "Steg {day}",
    "The group": "Arbetsgruppen",
    "Milestones": "Delmål",
    "Assignment": "Uppdragshandling",
    "Case number": "Diarienummer",
    "name": "namn",
    "Final report by {day}": "Slutrapport senast {day}",
    "Reports": "Avrapportering",
    "milestone": "delmål",
    "At every meeting": "Vid varje möte",
    "done {day}": "klart {day}",
    # agenda
    "Agenda": "Dagordning",
    "Chair": "Ordförande",
    "Convened by": "Sammankallande",
    "List of items": "Föredragningslista",
    "Place": "Plats",
    "Secretary": "Sekreterare",
    "Sent {day}": "Utskickad {day}",
    "all": "alla",
    "board meeting": "sammanträde",
    "break": "paus",
    "by {day}": "senast {day}",
    "decision": "beslut",
    "dialogue": "dialog",
    "follow-up": "uppföljning",
    "information": "information",
    "issue from {who}, {day}": "fråga från {who}, {day}",
    "item": "punkt",
    "late issue from {who}, {day}": "efteranmäld fråga från {who}, {day}",
    "meeting": "möte",
    "minutes": "protokoll",
    "missing": "saknas",
    "{n} to report": ("{n} att anmäla"),
    "no decision": ("inget beslut"),
    "by agreement": ("i samsyn"),
    "by consensus": ("i konsensus"),
    "consensus sought": ("konsensus eftersträvad"),
    "by majority": ("med majoritet"),
    "by delegation": ("på delegation"),
    "within the frame": ("inom ramen"),
    "§": ("§"),
    "how": ("hur"),
    "task": ("åtgärd"),
    "waits for {parties}": ("väntar på {parties}"),
    "next meeting {day}": "nästa möte {day}",
    "next meeting {day}; issues by {issues}, agenda by {agenda}": (
        "nästa möte {day}; frågor senast {issues}, dagordning senast {agenda}"
    ),
    "no.": "nr",
    "notes": "anteckningar",
    "notice": "anmälan",
    "papers": "underlag",
    "parties concerned": "berörda parter",
    "preparation": "beredning",
    "presenter": "föredragande",
    "taken late: {reason}": "efteranmäld: {reason}",
    "time": "tid",
    "type": "typ",
    "waits for the chair's answer": "väntar på ordförandens svar",
    "{day}": "{day}",
    "{heading}: {forum}, {day}{span} (week {week})": "{heading}: {forum}, {day}{span} (v. {week})",
    "{n} open": "{n} öppna",
    # board
    "LATE": "FÖRSENAD",
    "report {day}": "rapport {day}",
    # subscribe
    "Subscribe to the meetings": "Prenumerera på mötena",
    "All meetings of a collaboration": "Alla möten i en samverkan",
    "The meetings of one forum": "Ett forums möten",
    "All that concerns one party": "Allt som berör en part",
    "One person's meetings": "En persons möten",
    "Days when something is due": "Dagar då något ska vara klart",
    "For: {audience}.": "För: {audience}.",
    "A subscription puts the meetings into your own calendar, and keeps them right when one is moved or cancelled. You do this once.": (
        "En prenumeration lägger in mötena i din egen kalender och ändrar dem när ett möte flyttas eller ställs in. Du gör det en gång."
    ),
    "Follow the link of the calendar you want. Where nothing opens, copy its address and do as it says below for your program.": (
        "Följ länken till den kalender du vill ha. Öppnas ingenting kopierar du adressen och gör som det står längre ner för ditt program."
    ),
    "new Outlook and Outlook on the web: Calendar, Add calendar, Subscribe from web; paste the address.": (
        "nya Outlook och Outlook på webben: Kalender, Lägg till kalender, Prenumerera från webben; klistra in adressen."
    ),
    "classic Outlook: Calendar, Add, From Internet; paste the address.": (
        "klassiska Outlook: Kalender, Lägg till, Från Internet; klistra in adressen."
    ),
    "on a computer: Other calendars, the plus sign, From URL; paste the address.": (
        "på en dator: Andra kalendrar, plustecknet, Via webbadress; klistra in adressen."
    ),
    "the app Calendar: Calendars, Add Calendar, Add Subscription Calendar; paste the address.": (
        "appen Kalender: Kalendrar, Lägg till kalender, Lägg till prenumererad kalender; klistra in adressen."
    ),
    "the program Calendar: File, New Calendar Subscription; paste the address.": (
        "programmet Kalender: Arkiv, Ny kalenderprenumeration; klistra in adressen."
    ),
    "New Calendar, On the Network; paste the address, without a user name.": (
        "Ny kalender, På nätverket; klistra in adressen, utan användarnamn."
    ),
    "Subscribe, do not import: an imported file never changes.": (
        "Prenumerera, importera inte: en importerad fil ändras aldrig."
    ),
    "Your program decides how often it looks for changes: from every half hour to once a day. What the summons says holds.": (
        "Ditt program bestämmer hur ofta det letar efter ändringar: från varje halvtimme till en gång om dygnet. Det som står i kallelsen gäller."
    ),
    "A cancelled meeting stays with the word CANCELLED before its title; what is no longer in the calendar says REMOVED for a while.": (
        "Ett inställt möte står kvar med ordet INSTÄLLT före rubriken; det som inte längre finns i kalendern har en tid ordet BORTTAGET där."
    ),
    "You cannot change anything in the calendar. Say as usual when you cannot come.": (
        "Du kan inte ändra något i kalendern. Anmäl förhinder som vanligt."
    ),
    "Tasks are shown by Thunderbird, Apple Reminders and Nextcloud, but not by Outlook and Google.": (
        "Åtgärder visas i Thunderbird, Apple Påminnelser och Nextcloud, men inte i Outlook och Google."
    ),
    "How to do it": "Så gör du",
    "Good to know": "Bra att veta",
    # feedlint
    "BEGIN:{name} is never closed": "BEGIN:{name} avslutas aldrig",
    "BEGIN:{name} stands outside the calendar": "BEGIN:{name} står utanför kalendern",
    "{name} may not stand in {within}": "{name} får inte stå i {within}",
    "a second calendar begins here: many programs read only the first": (
        "här börjar en andra kalender: många program läser bara den första"
    ),
    "the calendar holds nothing": "kalendern är tom",
    "{name} «{end}» does not come after DTSTART «{start}»": "{name} «{end}» kommer inte efter DTSTART «{start}»",
    "DTSTART and {end} are not of the same kind": "DTSTART och {end} är inte av samma sort",
    "END:{name} closes nothing that is open": "END:{name} avslutar inget som är öppet",
    "METHOD:{value} makes a feed an invitation: leave it out": "METHOD:{value} gör flödet till en inbjudan: ta bort den",
    "with METHOD:PUBLISH every event has an ORGANIZER; leave METHOD out": (
        "med METHOD:PUBLISH ska varje händelse ha en ORGANIZER; ta bort METHOD"
    ),
    "an event that is published has no ATTENDEE": "en händelse som publiceras har ingen ATTENDEE",
    "{name} «{value}» is not one of {known}": "{name} «{value}» är inte något av {known}",
    "{name} «{value}» is no whole number from {least} to {most}": (
        "{name} «{value}» är inget heltal från {least} till {most}"
    ),
    "{name} «{value}» is no length of time, like PT1H30M": "{name} «{value}» är ingen tidslängd, som PT1H30M",
    "{name} «{value}» is less than nothing": "{name} «{value}» är mindre än ingenting",
    "REFRESH-INTERVAL is written with ;VALUE=DURATION (RFC 7986)": (
        "REFRESH-INTERVAL skrivs med ;VALUE=DURATION (RFC 7986)"
    ),
    "{name} «{value}» is no offset from UTC, like +0100": "{name} «{value}» är ingen skillnad mot UTC, som +0100",
    "{name} «{value}» is no address: one has a scheme, no spaces, and is ASCII": (
        "{name} «{value}» är ingen adress: en sådan börjar med till exempel https:, saknar mellanslag och är i ASCII"
    ),
    "COLOR «{value}» is no colour that CSS names, like steelblue": (
        "COLOR «{value}» är ingen färg med namn i CSS, som steelblue"
    ),
    "GEO «{value}» is no latitude and longitude, like 57.70;11.97": (
        "GEO «{value}» är ingen latitud och longitud, som 57.70;11.97"
    ),
    "UID is empty": "UID är tomt",
    "UID «{uid}» is that of another event too": "UID «{uid}» har en annan händelse också",
    "{name}: «{value}» is no part of a rule": "{name}: «{value}» är ingen del av en regel",
    "{name} does not say how often: it has no FREQ": "{name} säger inte hur ofta: FREQ saknas",
    "{name} has both UNTIL and COUNT": "{name} har både UNTIL och COUNT",
    "{name} says the same thing twice": "{name} säger samma sak två gånger",
    "RRULE ends at «{value}», which is not of the kind of DTSTART": (
        "RRULE slutar «{value}», som inte är av samma sort som DTSTART"
    ),
    "a character is cut in two by the fold of its line": "ett tecken är delat i två av radens vikning",
    "an all-day event ends on the day after its last one: DTEND must be later than DTSTART": (
        "en heldagshändelse slutar dagen efter sin sista: DTEND måste vara senare än DTSTART"
    ),
    "an event has one {end}, or a DURATION": "en händelse har en {end}, eller en DURATION",
    "a DURATION needs a DTSTART to begin at": "en DURATION behöver en DTSTART att börja vid",
    "DURATION of an all-day event is whole days": "DURATION för en heldagshändelse är hela dagar",
    "VTIMEZONE has neither STANDARD nor DAYLIGHT: it says no offset": (
        "VTIMEZONE har varken STANDARD eller DAYLIGHT: den säger ingen tidsskillnad"
    ),
    "within a VTIMEZONE, DTSTART is the time on the clock and nothing else": (
        "i en VTIMEZONE är DTSTART klockslaget och inget annat"
    ),
    "the time zone «{zone}» has {count} VTIMEZONE": "tidszonen «{zone}» har {count} VTIMEZONE",
    "the time zone «{zone}» has no VTIMEZONE in the file": "tidszonen «{zone}» har ingen VTIMEZONE i filen",
    "{name} is in UTC, or a whole day, and has a time zone besides": (
        "{name} är i UTC, eller en hel dag, och har dessutom en tidszon"
    ),
    "the file begins with a byte order mark; calendars have none": (
        "filen börjar med en byteordningsmarkering (BOM); kalendrar har ingen"
    ),
    "the last line does not end in CR LF": "sista raden slutar inte med CR LF",
    "the line does not end in CR LF": "raden slutar inte med CR LF",
    "the line has {count} octets; 75 is the most": "raden har {count} oktetter; 75 är det mesta",
    "the line holds the control character {code}": "raden innehåller styrtecknet {code}",
    "the line is not UTF-8": "raden är inte UTF-8",
    "the line is empty": "raden är tom",
    "the parameters of {name} are not well formed: a value with : ; or , stands in quotes": (
        "parametrarna till {name} är fel skrivna: ett värde med : ; eller , ska stå inom citattecken"
    ),
    "there is no BEGIN:VCALENDAR: this is no calendar": "det finns ingen BEGIN:VCALENDAR: detta är ingen kalender",
    "{name} must stand once in {part}, not {count} times": "{name} ska stå en gång i {part}, inte {count} gånger",
    "{name} stands {count} times in {part}; once is the most": "{name} står {count} gånger i {part}; en är det mesta",
    "{name} stands outside the calendar": "{name} står utanför kalendern",
    "{name} «{value}» is no day or moment of its kind": "{name} «{value}» är ingen dag eller tidpunkt av rätt sort",
    "{name} «{value}» is no moment in UTC, like 20260302T000000Z": (
        "{name} «{value}» är ingen tidpunkt i UTC, som 20260302T000000Z"
    ),
    "{name}: «{text}» stands unescaped or is no escape": (
        "{name}: «{text}» ska föregås av omvänt snedstreck, eller är ingen giltig följd efter ett"
    ),
    "«{text}» is no property: a line is NAME:value": "«{text}» är ingen egenskap: en rad skrivs NAMN:värde",
    # findings
    "decided: {id}": "beslutat: {id}",
    "error": "fel",
    "note": "upplysning",
    "warning": "varning",
    "{n} error": "{n} fel",
    "{n} errors": "{n} fel",
    "{n} note": "{n} upplysning",
    "{n} notes": "{n} upplysningar",
    "{n} record": "{n} post",
    "{n} records": "{n} poster",
    "{n} warning": "{n} varning",
    "{n} warnings": "{n} varningar",
    # sarif
    "the top of the git repository that the records lie in": "översta mappen i det gitarkiv som posterna ligger i",
    "no longer to be taken up here: take the item away": "ska inte längre tas upp här: ta bort punkten",
    # issues between forums
    "step": "steg",
    "by": "av",
    "words": "ord",
    "{given} of {of} have answered": "{given} av {of} har svarat",
    "at the meeting on {day}": "på mötet {day}",
    "at the board meeting on {day}": "på sammanträdet {day}",
    "It was dealt with at the meeting on {day}.": "Den behandlades på mötet {day}.",
    "It was dealt with at the board meeting on {day}.": "Det behandlades på sammanträdet {day}.",
    "The decision at the meeting on {day}: {text}": "Beslutet på mötet {day}: {text}",
    "The decision at the board meeting on {day}: {text}": "Beslutet på sammanträdet {day}: {text}",
    "Thank you for the issue «{title}», which came in on {submitted}. {forum} takes it up {when}.": (
        "Tack för frågan «{title}», som kom in {submitted}. {forum} tar upp den {when}."
    ),
    "Thank you for the matter «{title}», which came in on {submitted}. {forum} takes it up {when}.": (
        "Tack för ärendet «{title}», som kom in {submitted}. {forum} tar upp det {when}."
    ),
    "Thank you for the issue «{title}», which came in on {submitted}. {forum} takes it up later: {when}.": (
        "Tack för frågan «{title}», som kom in {submitted}. {forum} tar upp den senare: {when}."
    ),
    "Thank you for the matter «{title}», which came in on {submitted}. {forum} takes it up later: {when}.": (
        "Tack för ärendet «{title}», som kom in {submitted}. {forum} tar upp det senare: {when}."
    ),
    "Thank you for the issue «{title}», which came in on {submitted}. {forum} does not take it up.": (
        "Tack för frågan «{title}», som kom in {submitted}. {forum} tar inte upp den."
    ),
    "Thank you for the matter «{title}», which came in on {submitted}. {forum} does not take it up.": (
        "Tack för ärendet «{title}», som kom in {submitted}. {forum} tar inte upp det."
    ),
    (
        "We have noted that the issue «{title}» is withdrawn, and will not take it up. You are welcome to submit it "
        "again."
    ): ("Vi har antecknat att frågan «{title}» är återtagen och tar inte upp den. Ni är välkomna att anmäla den igen."),
    (
        "We have noted that the matter «{title}» is withdrawn, and will not take it up. You are welcome to submit it "
        "again."
    ): (
        "Vi har antecknat att ärendet «{title}» är återtaget och tar inte upp det. Ni är välkomna att anmäla det igen."
    ),
    "Thank you for the issue «{title}», which came in on {submitted}. {forum} has raised it to {others}.": (
        "Tack för frågan «{title}», som kom in {submitted}. {forum} har lyft den till {others}."
    ),
    "Thank you for the matter «{title}», which came in on {submitted}. {forum} has raised it to {others}.": (
        "Tack för ärendet «{title}», som kom in {submitted}. {forum} har lyft det till {others}."
    ),
    (
        "Thank you for the issue «{title}», which came in on {submitted}. {forum} has handed it to {others}, who "
        "each deal with it."
    ): (
        "Tack för frågan «{title}», som kom in {submitted}. {forum} har fördelat den till {others}, som tar upp den "
        "var för sig."
    ),
    (
        "Thank you for the matter «{title}», which came in on {submitted}. {forum} has handed it to {others}, who "
        "each deal with it."
    ): (
        "Tack för ärendet «{title}», som kom in {submitted}. {forum} har fördelat det till {others}, som tar upp det "
        "var för sig."
    ),
    "Thank you for the issue «{title}», which came in on {submitted}. {forum} has now finished it.": (
        "Tack för frågan «{title}», som kom in {submitted}. {forum} har nu avslutat den."
    ),
    "Thank you for the matter «{title}», which came in on {submitted}. {forum} has now finished it.": (
        "Tack för ärendet «{title}», som kom in {submitted}. {forum} har nu avslutat det."
    ),
    "Hello,": "Hej!",
    "Kind regards,": "Vänliga hälsningar",
    "when a meeting is planned": "när ett möte är planerat",
    "{forum} meets on {day}.": "{forum} möts {day}.",
    "nothing to count": "inget att räkna",
    "agenda sent in time": "dagordningen skickad i tid",
    "issues in time": "frågor inne i tid",
    "notes finished in time": "anteckningar färdiga i tid",
    "carried out: {decisions} decisions and {tasks} tasks": ("genomfört: {decisions} beslut och {tasks} åtgärder"),
    "held": "hållna",
    "to come": "kommande",
    "agreed": "överenskommet",
    "Items of the annual wheel": "Årshjulets punkter",
    "The year's order": "Årets gång",
    "Deadlines kept": "Hållna tidsgränser",
    "Meetings where each party was represented": "Möten där varje part var representerad",
    "days from submission to the first answer: median {median}, longest {longest} ({n} answered)": (
        "dagar från anmälan till första svaret: median {median}, längst {longest} ({n} besvarade)"
    ),
    "Issues submitted, by outcome": "Anmälda frågor, efter utfall",
    "kind": "slag",
    "Decisions and tasks not carried out yet": "Beslut och åtgärder som inte är genomförda",
    "all is done": "allt är genomfört",
    "Assignments by stage": "Uppdrag efter steg",
    "Efforts by stage": "Insatser efter steg",
    "{title}: the year {year}": "{title}: året {year}",
    "as of {day}": "läget {day}",
    "kept": "hållet",
    "number": "antal",
    "What stands between the marks is made anew by samverka report year; all else is yours.": (
        "Det som står mellan märkena görs på nytt av samverka report year; allt annat är ditt."
    ),
    "{n} of {of}": "{n} av {of}",
    "granted for the year, kronor": "beviljat för året, kronor",
    "about {n}": "omkring {n}",
    "last day": "senast",
    "{clauses}: see above": ("{clauses}: se ovan"),
}
