"""Swedish for the layer `cli`: help texts, headings of tables, and what a command says when it is done."""

MESSAGES: dict[str, str] = {
    # agenda send
    (
        "Send a meeting's agenda or summons to those who are called, each with a mail and an invitation of their own.\n\n"
        "Without a mail server in samverka.yml the mails are written as files, for your own mail program. Sent again it says what has "
        "changed.\nWith --mark: note that it has gone out by other means.\n\n"
        "Example: samverka agenda send hisingen-2026-03-12 --dry-run"
    ): (
        "Skicka ett mötes dagordning eller kallelse till dem som kallas, var och en med ett eget mejl och en egen inbjudan.\n\n"
        "Utan e-postserver i samverka.yml skrivs mejlen som filer, att skicka från ditt eget e-postprogram. Skickas det på nytt står där "
        "vad som ändrats.\nMed --mark: anteckna att den har gått ut på annat sätt.\n\n"
        "Exempel: samverka agenda send hisingen-2026-03-12 --dry-run"
    ),
    "With --mark: how it went out, outlook, post …": "Med --mark: hur den gick ut, outlook, post …",
    "With --mark: the day it went out; today where left out.": "Med --mark: dagen den gick ut; i dag om inget anges.",
    "What has gone out, to this one more; can be repeated.": "Det som har gått ut, till den här också; kan upprepas.",
    "Write files, even where there is a mail server.": "Skriv filer, även när det finns en e-postserver.",
    "Where the files are put; outbox/ where left out.": "Var filerna läggs; outbox/ om inget anges.",
    "--mark only notes a sending: --eml, --out and --json are for making one": (
        "--mark antecknar bara ett utskick: --eml, --out och --json är för att göra ett"
    ),
    "no longer called": "inte längre kallad",
    "the sending before was broken off after {n} mails, which are noted first": (
        "det förra utskicket avbröts efter {n} mejl, som antecknas först"
    ),
    "another sending of {meeting} was broken off just now": "ett annat utskick av {meeting} avbröts just nu",
    "nothing was sent; run the command again": "inget skickades; kör kommandot igen",
    "broken off: {n} sent, {lost} not": "avbrutet: {n} skickade, {lost} inte",
    "the mail server may take in a while what it did not take now": "det e-postservern inte tog emot nu kan den ta emot om en stund",
    "--how and --on say how and when you sent it yourself: they go with --mark": (
        "--how och --on säger hur och när du själv skickade: de hör ihop med --mark"
    ),
    "representative": "representant",
    "guest": "inbjuden",
    "to": "till",
    "as": "som",
    "address": "adress",
    "from {name} <{email}>": "från {name} <{email}>",
    "attached: {names}": "bilagor: {names}",
    "nothing was sent; without --dry-run it is": "inget skickades; utan --dry-run skickas det",
    "no files were written; without --dry-run they are, and nothing is sent": (
        "inga filer skrevs; utan --dry-run skrivs de, och inget skickas"
    ),
    "{name} gets nothing: {why}": "{name} får inget mejl: {why}",
    "changed since it was last sent:": "ändrat sedan det senast skickades:",
    "{n} mail to send lies in {folder}": "{n} mejl att skicka ligger i {folder}",
    "{n} mails to send lie in {folder}": "{n} mejl att skicka ligger i {folder}",
    "open each in your mail program and send it; then note that it has gone:": (
        "öppna vart och ett i ditt e-postprogram och skicka det; anteckna sedan att det har gått ut:"
    ),
    "did not go to {name} <{email}>: {words}": "gick inte till {name} <{email}>: {words}",
    "{n} sent, {lost} did not go": "{n} skickade, {lost} gick inte fram",
    "{n} sent": "{n} skickade",
    "run the command again: only those who are still without it get it": "kör kommandot igen: då får bara de som inte fått det",
    "nothing was noted in the meeting": "inget antecknades i mötet",
    "noted: sending {n}": "antecknat: utskick {n}",
    "substitutes are called": "ersättare kallas",
    "always": "alltid",
    "when they are needed": "när de behövs",
    # calendar publish
    (
        "Publish feeds, agendas, finished notes and papers to the targets of samverka.yml, each for its audience; only what "
        "changed is sent.\n"
        "\n"
        "Example: samverka calendar publish webben --dry-run"
    ): (
        "Publicera flöden, dagordningar, färdiga anteckningar och underlag till platserna i samverka.yml, var och en för sin "
        "läsekrets; bara det som ändrats skickas.\n"
        "\n"
        "Exempel: samverka calendar publish webben --dry-run"
    ),
    "The notes are finished and are shown.": "Anteckningarna är färdiga och visas.",
    "The notes are not finished: only the preparation sees them.": "Anteckningarna är inte färdiga: bara preparation ser dem.",
    "{n} to send, {same} unchanged": "{n} att skicka, {same} oförändrade",
    "{n} sent, {same} unchanged": "{n} skickade, {same} oförändrade",
    "{name}: {where}, for {audience}": "{name}: {where}, för {audience}",
    "TARGET": "PLATS",
    "The target's name in samverka.yml; all where left out.": "Platsens namn i samverka.yml; alla om inget sägs.",
    "Who sees what of a record, and why; nothing is published.": "Vem som ser vad av en post, och varför; ingenting publiceras.",
    # calendar lint
    (
        "Look for what is wrong in a calendar file, ours or another's: most calendar programs read faults in silence.\n"
        "\n"
        "A warning is what the standard advises against, or what goes wrong in some programs only.\n"
        "\n"
        "Example: samverka calendar lint calendars/hisingen.ics"
    ): (
        "Leta fel i en kalenderfil, egen eller någon annans: de flesta kalenderprogram tiger om fel.\n"
        "\n"
        "En varning är det som standarden avråder från, eller det som bara blir fel i vissa program.\n"
        "\n"
        "Exempel: samverka calendar lint calendars/hisingen.ics"
    ),
    "Calendar files, or - for standard input.": "Kalenderfiler, eller - för standard in.",
    "{errors}, {warnings}": "{errors}, {warnings}",
    "no faults": "inga fel",
    "{file} cannot be read: {why}": "{file} kan inte läsas: {why}",
    # documents
    "The year of an annual wheel or a year report; this one where left out.": "Vilket års årshjul eller årsrapport; det här året om inget sägs.",
    "only a forum's annual wheel is a picture: choose another form than .svg": "bara ett forums årshjul är en bild: välj en annan form än .svg",
    "RECORD": "POST",
    "FILE": "FIL",
    "A meeting, an assignment, an effort, a plan, a forum or a collaboration: its id, or its end.": (
        "Ett möte, ett uppdrag, en insats, en plan, ett forum eller en samverkan: dess id, eller slutet av det."
    ),
    "Where it is put: .pdf, .docx, .html or .txt; a wheel also as .svg.": "Var det läggs: .pdf, .docx, .html eller .txt; ett årshjul också som .svg.",
    "The meeting's notes, not its agenda.": "Mötets minnesanteckningar, inte dagordningen.",
    "--out: «{file}» ends in none of {forms}": "--out: «{file}» slutar inte på något av {forms}",
    (
        "Write an agenda, notes, an assignment, an effort, a plan, a forum's annual wheel or a collaboration's year as PDF, Word, HTML or text.\n\n"
        "The file's ending says which; .svg is the wheel as a picture. Own templates and a logo: the folder documents/ (see the handbook).\n\n"
        "Example: samverka document hisingen-2026-03-12 --out dagordning.pdf"
    ): (
        "Skriv en dagordning, anteckningar, en uppdragshandling, en insats, en plan, ett forums årshjul eller en samverkans år som PDF, Word, "
        "HTML eller text.\n\n"
        "Filens ändelse avgör vilket; .svg är årshjulet som bild. Egna mallar och logotyp: mappen documents/ (se handboken).\n\n"
        "Exempel: samverka document hisingen-2026-03-12 --out dagordning.pdf"
    ),
    # what stands for a value in help texts
    "ASSIGNMENT": "UPPDRAG",
    "AUDIENCE": "LÄSEKRETS",
    "CODE|CLAUSE": "KOD|BESTÄMMELSE",
    "COMMAND …": "KOMMANDO …",
    "COMMIT": "VERSION",
    "DOMAIN": "DOMÄN",
    "FOLDER": "MAPP",
    "FORUM": "FORUM",
    "FORUM|COLLABORATION": "FORUM|SAMVERKAN",
    "ISSUE": "FRÅGA",
    "MEETING": "MÖTE",
    "MEETING#DECISION": "MÖTE#BESLUT",
    "NAME": "NAMN",
    "PARTY": "PART",
    "PERSON": "PERSON",
    "PLAN#ACTIVITY": "PLAN#AKTIVITET",
    "STAGE": "STEG",
    "TEXT": "TEXT",
    "TEXT|-": "TEXT|-",
    "TYPE": "TYP",
    "YEAR": "ÅR",
    "YYYY-MM-DD": "ÅÅÅÅ-MM-DD",
    "[OPTIONS]": "[FLAGGOR]",
    "[PATH]...": "[SÖKVÄG]...",
    # agenda
    "Agendas: compile one from the annual wheel, read it, change it.": (
        "Dagordningar: sätt samman en ur årshjulet, läs den, ändra den."
    ),
    (
        "Compile the agenda of a forum's next meeting: wheel, standing items, issues, reports, open tasks.\n\n"
        "Run again it adds what is news and leaves all that you changed, removed or moved.\n\n"
        "Example: samverka agenda new hisingen --date 2026-03-12"
    ): (
        "Sätt samman dagordningen för ett forums nästa möte: årshjul, stående punkter, frågor, rapporter, öppna "
        "åtgärder.\n\n"
        "Kör du den igen lägger den till det som är nytt och låter allt vara som du har ändrat, tagit bort eller "
        "flyttat.\n\n"
        "Exempel: samverka agenda new hisingen --date 2026-03-12"
    ),
    "it was to go out by {day}": "den skulle gå ut senast {day}",
    "Note that you have sent it by other means.": "Anteckna att du har skickat den på annat sätt.",
    "noted: sent {day} ({how}), sending {n}": "antecknat: utskickad {day} ({how}), utskick {n}",
    "Decisions taken by delegation, to report": ("Delegationsbeslut att anmäla"),
    (
        "Decisions by day: how each was taken, who carries it out, what became of it; those by delegation, "
        "too.\n\nExample: samverka decision list --forum styrelse --open"
    ): (
        "Beslut efter dag: hur vart och ett fattades, vem som verkställer, vad det blev av det; även "
        "delegationsbeslut.\n\nExempel: samverka decision list --forum styrelse --open"
    ),
    "Note that a decision was carried out.\n\nExample: samverka decision done lokal-kansli --on 2026-02-27": (
        "Anteckna att ett beslut är verkställt.\n\nExempel: samverka decision done lokal-kansli --on 2026-02-27"
    ),
    (
        "Note that a decision is not carried out, and why.\n\nExample: samverka decision drop lokal-kansli "
        '--reason "Hyresvärden drog sig ur" '
    ): (
        "Anteckna att ett beslut inte verkställs, och varför.\n\nExempel: samverka decision drop "
        'lokal-kansli --reason "Hyresvärden drog sig ur" '
    ),
    "Decisions: what was decided, how, and what became of it.": (
        "Beslut: vad som beslutades, hur, och vad det blev av det."
    ),
    "dropped: {text}": ("struket: {text}"),
    "done: {text}": ("klart: {text}"),
    "DECISION": ("BESLUT"),
    "MEETING#DECISION, or an end of it that only one has.": ("MÖTE#BESLUT, eller ett slut av det som bara ett har."),
    "What became of it, in a sentence.": ("Vad det blev av det, i en mening."),
    "no decisions": ("inga beslut"),
    "COLLABORATION": ("SAMVERKAN"),
    "Only this collaboration's.": ("Bara för den här samverkan."),
    "Only this year's.": ("Bara för det här året."),
    "Only what is to be carried out, or waits for a party.": ("Bara det som ska verkställas, eller väntar på en part."),
    (
        "Find words in all records and registers: capitals do not matter, and a finds å and ä, o finds "
        "ö.\n\nExample: samverka find bostad ungdom --kind issue"
    ): (
        "Sök ord i alla poster och register: versaler spelar ingen roll, a hittar å och ä, o hittar "
        "ö.\n\nExempel: samverka find bostad ungdom --kind issue"
    ),
    "{n} record has these words": ("{n} post har de orden"),
    "{n} records have these words": ("{n} poster har de orden"),
    "no record has these words": ("ingen post har de orden"),
    "WORDS": ("ORD"),
    "The words; all of them, in any order.": ("Orden; alla, i vilken ordning som helst."),
    "KIND": ("SLAG"),
    "Only this kind of record: meeting, issue, uppdrag, person …": (
        "Bara det här slaget av poster: meeting, issue, uppdrag, person …"
    ),
    "and {n} more in this file": ("och {n} till i den här filen"),
    (
        "Tasks by the day they are to be done; with --party, the party's own.\n\nExample: samverka task list "
        "--open --party slk"
    ): (
        "Åtgärder efter den dag de ska vara klara; med --party partens egna.\n\nExempel: samverka task list "
        "--open --party slk"
    ),
    "Note that a task is done.\n\nExample: samverka task done statistik-unga --on 2026-02-27": (
        "Anteckna att en åtgärd är klar.\n\nExempel: samverka task done statistik-unga --on 2026-02-27"
    ),
    (
        "Note that a task is not done after all, and why.\n\nExample: samverka task drop statistik-unga "
        '--reason "Siffrorna finns redan" '
    ): (
        "Anteckna att en åtgärd inte blir av, och varför.\n\nExempel: samverka task drop statistik-unga "
        '--reason "Siffrorna finns redan" '
    ),
    "Tasks from meetings: who does what by when.": ("Åtgärder från möten: vem som gör vad till när."),
    "TASK": ("ÅTGÄRD"),
    "MEETING#TASK, or an end of it that only one has.": ("MÖTE#ÅTGÄRD, eller ett slut av det som bara en har."),
    "no tasks": ("inga åtgärder"),
    "PERSON|PARTY": ("PERSON|PART"),
    "Only what this person or party does.": ("Bara det som den personen eller parten gör."),
    "Only what is not done.": ("Bara det som inte är klart."),
    "Open tasks and decisions from earlier meetings": "Öppna åtgärder och beslut från tidigare möten",
    (
        "Show an agenda with clock times; with --party, where that party is needed.\n\n"
        "Example: samverka agenda show hisingen-2026-03-12 --party slk"
    ): (
        "Visa en dagordning med klockslag; med --party var den parten behövs.\n\n"
        "Exempel: samverka agenda show hisingen-2026-03-12 --party slk"
    ),
    "The forum's id, or its end.": "Forumets id, eller slutet av det.",
    "The meeting on this day; it is made where there is none.": "Mötet den här dagen; finns det inget skapas det.",
    "The meeting's id, or its end.": "Mötets id, eller slutet av det.",
    "the agenda of {forum} for {day} has all there is; nothing was changed": (
        "dagordningen för {forum} {day} har allt som finns; inget ändrades"
    ),
    "the items take {minutes} minutes; the meeting has {room}": "punkterna tar {minutes} minuter; mötet har {room}",
    "there is no agenda yet; compile it: samverka agenda new {forum} --date {day}": (
        "det finns ingen dagordning än; sätt samman den: samverka agenda new {forum} --date {day}"
    ),
    "{n} item is new on the agenda": "{n} punkt är ny på dagordningen",
    "{n} items are new on the agenda": "{n} punkter är nya på dagordningen",
    # calendar
    (
        "Build the feeds of every forum, collaboration and party for one audience, into a folder.\n\n"
        "A second build changes only what has changed since: keep the folder, it holds the change stamps.\n\n"
        "Example: samverka calendar build --out calendars --audience parties"
    ): (
        "Bygg kalenderflöden för varje forum, samverkan och part, för en läsekrets, i en mapp.\n\n"
        "Nästa gång ändras bara det som har ändrats sedan dess: behåll mappen, den minns när varje post ändrades.\n\n"
        "Exempel: samverka calendar build --out calendars --audience parties"
    ),
    "Calendars: feeds of meetings and deadlines that people subscribe to.": (
        "Kalendrar: flöden med möten och sista dagar som man prenumererar på."
    ),
    "Where the feeds are put.": "Var kalenderflödena läggs.",
    "changed": "ändrat",
    "events": "händelser",
    "feed": "flöde",
    "new": "nytt",
    "public, parties, party:ID or preparation.": "public, parties, party:ID eller preparation.",
    "removed": "borttaget",
    "state": "läge",
    "title": "rubrik",
    "unchanged": "oförändrat",
    "{n} feed in {out}, for {audience}": "{n} kalenderflöde i {out}, för {audience}",
    "{n} feeds in {out}, for {audience}": "{n} kalenderflöden i {out}, för {audience}",
    # check
    "--format: «{value}» is not one of {known}": "--format: «{value}» är inte något av {known}",
    "--staged and --rev are two different things to check: choose one": (
        "--staged och --rev är två olika saker att granska: välj en"
    ),
    "`git log --oneline` lists them": "`git log --oneline` visar dem",
    "a merge left {paths} in conflict": "en sammanslagning lämnade {paths} med en konflikt",
    "Check a commit: its id, a branch or a tag.": "Granska en sparad version: dess id, en gren eller en tagg.",
    (
        "Check the records: they can be read, references lead somewhere, deadlines are kept, stages have what "
        "they ask.\n\n"
        "Example: samverka check --strict\n\n"
        "Exit code 0: nothing wrong (warnings do not count unless --strict). 1: errors. 2: wrong use."
    ): (
        "Granska posterna: de går att läsa, hänvisningar leder någonstans, sista dagar hålls, stegen har det de "
        "frågar efter.\n\n"
        "Exempel: samverka check --strict\n\n"
        "Slutkod 0: inget är fel (varningar räknas bara med --strict). 1: fel. 2: felaktig användning."
    ),
    "Check what is staged for the next commit, not the work tree.": (
        "Granska det som ska sparas härnäst (git add), inte filerna i mappen."
    ),
    "How findings are written.": "Hur påpekandena skrivs ut.",
    "Only findings in these files and folders.": "Bara påpekanden i de här filerna och mapparna.",
    "put the two sides together in the file, and run `git add` on it": (
        "slå ihop de två sidorna i filen, och kör `git add` på den"
    ),
    "the commit «{rev}»": "versionen «{rev}»",
    "there is no commit «{rev}»": "det finns ingen version «{rev}»",
    "there is no samverka.yml in {where}": "det finns ingen samverka.yml i {where}",
    "Warnings count as errors.": "Varningar räknas som fel.",
    "there is no file or folder {path}": "det finns ingen fil eller mapp {path}",
    "what is staged": "det som ska sparas härnäst",
    "{path} is outside the repository": "{path} ligger utanför samverka-mappen",
    "{summary} (checked as of {day})": "{summary} (granskat per {day})",
    # explain
    "A rule's code (SV201) or a clause's id (G20).": "En regels kod (SV201) eller en bestämmelses id (G20).",
    "This fails:": "Det här är fel:",
    "This passes:": "Det här är rätt:",
    ("What a rule checks and why, or what a clause says and what rests on it.\n\nExample: samverka explain G20"): (
        "Vad en regel granskar och varför, eller vad en bestämmelse säger och vad som vilar på den.\n\n"
        "Exempel: samverka explain G20"
    ),
    "fact": "fakta",
    "it can become wrong by the passing of time alone, and so only warns": (
        "det kan bli fel bara av att tiden går, och därför är det en varning"
    ),
    "may": "kan",
    "model: {name}": "modell: {name}",
    "must": "ska",
    "rests on it here:": "vilar på den här:",
    "forum type": "forumtyp",
    "question": "fråga i ett steg",
    "wheel item": "punkt i årshjulet",
    "each half-year": "varje halvår",
    "functions that someone holds": "funktioner som någon har",
    "representatives by party": "ledamöter från var och en av parterna",
    "what it says": "vad det säger",
    "how its value is written": "hur värdet skrivs",
    "The figures that a model can say, and how the value of each is written.\n\nExample: samverka model figures": (
        "Villkoren som en modell kan ange, och hur värdet skrivs.\n\nExempel: samverka model figures"
    ),
    "the vice chair comes from": "vice ordföranden kommer från",
    "what not all agree on is lifted to": "det som inte alla är överens om lyfts till",
    "another principal than the chair": "en annan huvudman än ordföranden",
    "changed figure": "ändrat villkor",
    "severity: {severity}": "allvarlighetsgrad: {severity}",
    "should": "bör",
    "source: {source}": "källa: {source}",
    "the source's text is damaged here": "källans text är skadad här",
    # forum
    "Coming meetings": "Kommande möten",
    "Ended ones too.": "Även avslutade.",
    "Forums: who meets, who sits there, and what has been agreed on.": (
        "Forum: vilka som möts, vilka som sitter där, och vad man har enats om."
    ),
    ("The forums, with chair and next meeting.\n\nExample: samverka forum list"): (
        "Forumen, med ordförande och nästa möte.\n\nExempel: samverka forum list"
    ),
    "assumption": "antagande",
    "at least {n}": "minst {n}",
    "aim {span}": "riktvärde {span}",
    "chair": "ordförande",
    "co-opted": "adjungerad",
    "collaboration": "samverkan",
    "convened by": "sammankallande",
    "file": "fil",
    "forum": "forum",
    "id": "id",
    "mandate": "mandat",
    "member": "ledamot",
    "next meeting": "nästa möte",
    "no forums": "inga forum",
    "party": "part",
    "person": "person",
    "place": "plats",
    "purpose": "syfte",
    "role": "roll",
    "secretary": "sekreterare",
    "shared surface": "gemensam yta",
    "substitute": "ersättare",
    "until": "till och med",
    "vice chair": "vice ordförande",
    "yes": "ja",
    "no": "nej",
    "{n} days": "{n} dagar",
    "{n} months": "{n} månader",
    "{n} years": "{n} år",
    # forum: what a figure is about
    "a deadline on a red day is shown as": "en sista dag som infaller på en röd dag visas som",
    "a turn of the rota": "en period i det rullande schemat",
    "an assignment is evaluated after its close": "ett uppdrag utvärderas efter avslutet",
    "an issue is answered within": "en fråga besvaras inom",
    "annual wheel": "årshjul",
    "the wheel says of its items": "årshjulets punkter anger",
    "how decisions are taken": "hur beslut fattas",
    "how meetings are held": "hur möten hålls",
    "issues come in before the meeting": "frågor kommer in före mötet",
    "kind of notes": "vad som skrivs från mötet",
    "mandate to decide": "mandat att besluta",
    "meetings a year": "möten per år",
    "minutes for an item": "minuter för en punkt",
    "notes are finished after the meeting": "anteckningar färdigställs efter mötet",
    "open to all": "öppet för alla",
    "papers are in before the meeting": "underlag har kommit in före mötet",
    "persons from each principal in a work group": "personer från varje huvudman i en arbetsgrupp",
    "plan of its own": "egen plan",
    "quorum": "beslutför",
    "representatives from each party": "representanter från varje part",
    "substitutes from each party": "ersättare från varje part",
    "the agenda goes out before the meeting": "dagordningen går ut före mötet",
    "the agreement is followed up every": "överenskommelsen följs upp vart",
    "the chair is": "ordföranden är",
    "the plan is revised every": "planen ses över vart",
    "who may submit issues": "vem som får anmäla frågor",
    # forum: figures of efforts
    "members that apply for money together, at least": ("medlemmar som söker medel tillsammans, minst"),
    "the office's own seat": ("kansliets egen plats"),
    # forum: a figure's words
    "any": "valfritt sätt",
    "anyone": "vem som helst",
    "appointed": "utsedd",
    "consensus": "konsensus",
    "consensus is sought": "konsensus eftersträvas",
    "delegated": "delegerat",
    "digital": "digitalt",
    "elected": "vald",
    "expected": "förväntas",
    "hybrid": "både digitalt och på plats",
    "in the room": "på plats",
    "majority": "majoritet",
    "at least {n} of the members": "minst {n} av ledamöterna",
    "decisions not carried out by their day are asked for": "beslut som inte är genomförda i tid frågas efter",
    "more than half of the seats": "mer än hälften av platserna",
    "none": "inget",
    "on a rota": "enligt ett rullande schema",
    "optional": "valfritt",
    "participants": "deltagarna",
    "the same day": "samma dag",
    "the working day before": "arbetsdagen före",
    "within the frame given": "inom given ram",
    # init
    "A new or empty folder.": "En ny eller tom mapp.",
    (
        "A new repository with the records of a governance model, or with the sample; in git, with a first "
        "commit.\n\n"
        "Example: samverka init samverkan --sample"
    ): (
        "En ny samverka-mapp med posterna från en samverkansmodell, eller med exemplet; i git, redan sparad en "
        "första gång.\n\n"
        "Exempel: samverka init samverkan --sample"
    ),
    "Begin with the records of this governance model; can be repeated.": (
        "Börja med posterna från den här samverkansmodellen; kan upprepas."
    ),
    "Begin with the sample repository: four real collaborations.": "Börja med exemplet: fyra verkliga samverkan.",
    "commits are not checked: git's hooks are shared here. To have it: samverka hook install": (
        "ändringar granskas inte när de sparas: gits hookar är gemensamma här. Vill du ha det: samverka hook install"
    ),
    "each commit is checked first, by git's hook {path}": (
        "varje ändring granskas innan den sparas, av gits hook {path}"
    ),
    "The domain of calendar ids; it is never changed later.": "Domänen i kalenderns id:n; den ändras aldrig sedan.",
    "The language of documents, feeds and commit messages.": (
        "Språket i dokument, kalenderflöden och gits ändringslogg."
    ),
    "collaborations: {names}": "samverkan: {names}",
    "{root}: a new repository with {n} files": "{root}: en ny samverka-mapp med {n} filer",
    # issue
    "A party concerned; can be repeated.": "En part som berörs; kan upprepas.",
    "Closed ones too.": "Även avslutade.",
    "How long it takes.": "Hur lång tid den tar, i minuter.",
    "Issues: submit one before its deadline, answer it, follow it.": (
        "Frågor: anmäl en före sista dag, svara på den, följ den."
    ),
    "More about it; - reads it from standard input.": "Mer om den; - läser texten från stdin.",
    "Only this forum's.": "Bara det här forumets.",
    (
        "Submit an issue to a forum. In time, it is bound for the next meeting it can reach; too late for a "
        "meeting, it is offered\n"
        "the next one, or taken late with a reason and who agreed.\n\n"
        'Example: samverka issue submit --forum hisingen --from slk --title "Unga utan bostad" --minutes 20'
    ): (
        "Anmäl en fråga till ett forum. Kommer den i tid går den till nästa möte den hinner till; kommer den för "
        "sent till ett möte\n"
        "erbjuds den nästa, eller tas upp som efteranmäld med ett skäl och vem som gått med på det.\n\n"
        'Exempel: samverka issue submit --forum hisingen --from slk --title "Unga utan bostad" --minutes 20'
    ),
    "Take it after the deadline, with --reason and --agreed-by.": (
        "Ta upp den efter sista dag, med --reason och --agreed-by."
    ),
    (
        "The chair does not take up an issue; the reason is the answer to the one who raised it.\n\n"
        'Example: samverka issue decline nattbussar --reason "Hör hemma hos trafiknämnden" '
    ): (
        "Ordföranden tar inte upp en fråga; skälet är svaret till den som anmälde den.\n\n"
        'Exempel: samverka issue decline nattbussar --reason "Hör hemma hos trafiknämnden" '
    ),
    (
        "The chair takes up an issue, at the meeting it is bound for or (--meeting) at another.\n\n"
        "Example: samverka issue accept bostad-biskopsgarden"
    ): (
        "Ordföranden tar upp en fråga, på mötet den är anmäld till eller (--meeting) på ett annat.\n\n"
        "Exempel: samverka issue accept bostad-biskopsgarden"
    ),
    "The day of the meeting it is meant for.": "Dagen för mötet den är tänkt för.",
    "The day of the meeting that takes it up.": "Dagen för mötet som tar upp den.",
    "The forum that is asked to take it up.": "Forumet som ombeds ta upp den.",
    "The issue's id, or its end.": "Frågans id, eller slutet av det.",
    ("The issues that are not closed.\n\nExample: samverka issue list --forum hisingen"): (
        "Frågorna som inte är avslutade.\n\nExempel: samverka issue list --forum hisingen"
    ),
    "The party that raises it.": "Parten som anmäler den.",
    "The person behind it.": "Personen bakom.",
    "What it is about.": "Vad den handlar om.",
    "Who agreed: the chair, or «meeting».": "Vem som gått med på det: ordföranden, eller «meeting».",
    "Who answers; the chair where left out.": "Vem som svarar; ordföranden om inget anges.",
    "Who raises it, where that is no party.": "Vem som anmäler den, om det inte är en part.",
    "Why it comes up at another meeting.": "Varför den kommer upp på ett annat möte.",
    "Why it is taken late.": "Varför den tas upp som efteranmäld.",
    "Why, in a sentence that can be sent as the answer.": "Varför, i en mening som kan skickas som svar.",
    "{option}: «{value}» is not one of {known}": ("{option}: «{value}» är inte något av {known}"),
    "answer": "svar",
    "from": "från",
    "information, dialogue, decision, follow-up or notice.": (
        "information, dialogue (dialog), decision (beslut), follow-up (uppföljning) eller notice (anmälan)."
    ),
    "issue": "fråga",
    "it came after the day people are asked to keep to, and in time all the same": (
        "den kom efter dagen man ombeds hålla sig till, men ändå i tid"
    ),
    "it came after the deadline and is marked as late, with the reason and who agreed": (
        "den kom efter sista dag och är märkt som efteranmäld, med skälet och vem som gått med på det"
    ),
    "it is a proposal to the chair, who answers it: samverka issue accept {id}": (
        "den är ett förslag till ordföranden, som svarar: samverka issue accept {id}"
    ),
    "no issues": "inga frågor",
    "submitted": "anmäld",
    "taken late": "efteranmäld",
    "that meeting closes for issues at the end of {last}": "sista dag för frågor till det mötet är {last}, dagen ut",
    "that meeting closes for issues at the end of {last}, preferably {rather}": (
        "sista dag för frågor till det mötet är {last}, dagen ut, men helst senast {rather}"
    ),
    "{id}: submitted to {forum} for the meeting on {day}": "{id}: anmäld till {forum}, till mötet {day}",
    "{id}: submitted to {forum}; no meeting that it can reach is planned yet": (
        "{id}: anmäld till {forum}; inget möte som den hinner till är planerat än"
    ),
    "{reason} (agreed by {who})": "{reason} (godkänt av {who})",
    "«{title}» is accepted for the meeting on {day}": "«{title}» tas upp på mötet {day}",
    "«{title}» is accepted; it comes up when a meeting is planned": (
        "«{title}» tas upp; den kommer med när ett möte är planerat"
    ),
    "«{title}» is declined; the reason stands in the record as the answer": (
        "«{title}» tas inte upp; skälet står i posten som svar"
    ),
    "«{title}» is deferred to the meeting on {day}": "«{title}» flyttas fram till mötet {day}",
    # insats
    "the step before the close": ("steget före avslutet"),
    (
        "A new idea to an effort, with the questions of the first stage laid out.\n\nExample: samverka insats new "
        '--title "Digital lots" --forum lsg-farsta --owner arbetsformedlingen --applied 2027=600000'
    ): (
        "En ny idé till en insats, med första stegets frågor utlagda.\n\nExempel: samverka insats new --title "
        '"Digital lots" --forum lsg-farsta --owner arbetsformedlingen --applied 2027=600000'
    ),
    "The efforts, one line each.\n\nExample: samverka insats list --stage running": (
        "Insatserna, en rad var.\n\nExempel: samverka insats list --stage running"
    ),
    (
        "Where the efforts stand: stage, money, whom they wait for, what is late; --board shows the stages as "
        "columns. With --year the money\nof that year, and at the end budget, granted and left.\n\nExample: "
        "samverka insats status --year 2026"
    ): (
        "Var insatserna står: steg, medel, vem de väntar på, vad som är försenat; --board visar stegen som en "
        "tavla. Med --year årets medel,\noch sist budget, beviljat och kvar.\n\nExempel: samverka insats status "
        "--year 2026"
    ),
    (
        "One effort: its whole path and who decides each step, what is asked for the next, money, steering "
        "group, reports and deviations.\n\nExample: samverka insats show 2026-ung-vag"
    ): (
        "En insats: hela vägen och vem som beslutar varje steg, vad som krävs för nästa, medel, styrgrupp, "
        "rapporter och avvikelser.\n\nExempel: samverka insats show 2026-ung-vag"
    ),
    (
        "Step an effort to its next stage. What the present stage still asks is named, and then nothing "
        "changes.\n\nExample: samverka insats advance tillbaka-i-takt --to assessed --decided "
        "beredningsgrupp-2026-04-16#takt-1"
    ): (
        "För en insats vidare till nästa steg. Saknas något som krävs för nästa steg sägs det, och då ändras "
        "ingenting.\n\nExempel: samverka insats advance tillbaka-i-takt --to assessed --decided "
        "beredningsgrupp-2026-04-16#takt-1"
    ),
    (
        "Note a report of the steering group to the local group. A deviation comes up at the local group's next "
        'meeting.\n\nExample: samverka insats report ung-vag --progress delayed --deviation "En vägledare slutar i '
        'april" '
    ): (
        "Notera en rapport från styrgruppen till den lokala samverkansgruppen. En avvikelse kommer upp på den "
        'gruppens nästa möte.\n\nExempel: samverka insats report ung-vag --progress delayed --deviation "En '
        'vägledare slutar i april" '
    ),
    (
        "Note a change of an effort that has its money. Target group, goals and budget take the decision of "
        "whoever granted it.\n\nExample: samverka insats change ung-vag budget --granted 2027=2500000 --decided "
        "styrelse-2026-11-26#ung-vag-2027"
    ): (
        "Notera en ändring av en insats som har fått sina medel. Målgrupp, projektmål och budget kräver beslut "
        "av den som beviljade dem.\n\nExempel: samverka insats change ung-vag budget --granted 2027=2500000 "
        "--decided styrelse-2026-11-26#ung-vag-2027"
    ),
    "Efforts with money (insatser): ideas, applications, who decides, what was granted, how it goes.": (
        "Insatser med medel: idéer, ansökningar, vem som beslutar, vad som beviljats, hur det går."
    ),
    "on plan": ("enligt plan"),
    "delayed": ("försenad"),
    "stopped": ("stoppad"),
    "target group": ("målgrupp"),
    "budget": ("budget"),
    "activities": ("aktiviteter"),
    "timetable": ("tidplan"),
    "staffing": ("bemanning"),
    "premises": ("lokaler"),
    "effort": ("insats"),
    "applied for": ("sökt"),
    "granted": ("beviljat"),
    "year": ("år"),
    "waits for": ("väntar på"),
    "Required for the next stage:": ("Krävs för nästa steg:"),
    "the deviation comes up at the meeting on {day}": ("avvikelsen kommer upp på mötet {day}"),
    "Budget for efforts": ("Budget för insatser"),
    "Applied for": ("Sökt"),
    "Granted": ("Beviljat"),
    "Left": ("Kvar"),
    "local group": ("lokal samverkansgrupp"),
    "from issue": ("ur frågan"),
    "answers for it": ("insatsägare"),
    "parties": ("parter"),
    "place when ranked": ("plats i rangordningen"),
    "steering group": ("styrgrupp"),
    "by {forum}": ("{forum}"),
    "by nobody: there is no such forum": ("ingen: forumet finns inte"),
    "EFFORT": ("INSATS"),
    "The effort's id, or its end.": ("Insatsens id, eller slutet av det."),
    "Only this local group's, or this steering group's.": ("Bara den här lokala gruppens, eller den här styrgruppens."),
    "Only those at this stage: its id or number.": ("Bara de på det här steget: dess id eller nummer."),
    "Only those with money or steps in this year.": ("Bara de med medel eller steg det här året."),
    "YEAR=AMOUNT": ("ÅR=BELOPP"),
    "Money granted, in whole kronor; once for each year.": ("Beviljade medel i hela kronor; en gång för varje år."),
    "{id}: an effort at stage {number}, {stage}": ("{id}: en insats på steg {number}, {stage}"),
    "answer its questions in {path}; then it comes up where its next step is taken": (
        "svara på frågorna i {path}; sedan kommer den upp där nästa steg tas"
    ),
    "no efforts": ("inga insatser"),
    "there is no budget for {year}: a plan with type: budget": (
        "det finns ingen budget för {year}: en plan med type: budget"
    ),
    "Reports:": ("Rapporter:"),
    "Changes:": ("Ändringar:"),
    "Waits for: {task}, {forum}, comes up on {day}": ("Väntar på: {task}, {forum}, kommer upp {day}"),
    "Waits for: {task}, {forum}, which has no meeting planned": (
        "Väntar på: {task}, {forum}, som inte har något möte planerat"
    ),
    "the reason stands in the record as the answer to those behind it": (
        "skälet står i posten som svar till dem som står bakom"
    ),
    "not decided": ("inte beslutad"),
    "no line of {path} is marked for: insatser": ("ingen rad i {path} är märkt for: insatser"),
    "The local group it comes from.": ("Den lokala samverkansgrupp den kommer från."),
    "The principal that answers for it.": ("Den huvudman som ansvarar för den."),
    "PARTY,PARTY": ("PART,PART"),
    "Who carries it together.": ("Vilka som bär den tillsammans."),
    "Money applied for, in whole kronor; once for each year.": ("Sökta medel i hela kronor; en gång för varje år."),
    "The issue it comes from.": ("Den fråga den kommer ur."),
    "Where there is no local group.": ("När det inte finns någon lokal samverkansgrupp."),
    "Financed by": ("Finansieras av"),
    "Its steering group.": ("Dess styrgrupp."),
    "NUMBER": ("NUMMER"),
    "Its place when the group ranked.": ("Dess plats när gruppen rangordnade."),
    "Why; needed for a step back and for what goes no further.": (
        "Varför; krävs för ett steg tillbaka och för det som inte går vidare."
    ),
    "What changes.": ("Vad som ändras."),
    "The change; of a target group, the new one.": ("Ändringen; för målgrupp den nya."),
    # main
    "  the details are in {file}: please send it to those who maintain samverka": (
        "  detaljerna finns i {file}: skicka den gärna till dem som underhåller samverka"
    ),
    "Records, rules, agendas and calendars for bodies that work together.": (
        "Poster, regler, dagordningar och kalendrar för organisationer som samverkar."
    ),
    "samverka: what it says could not be written: {why}": "samverka: det som skulle sägas gick inte att skriva: {why}",
    "samverka: a fault in the program itself ({kind}); nothing more was done": (
        "samverka: ett fel i själva programmet ({kind}); inget mer gjordes"
    ),
    "see: {command} --help": "se: {command} --help",
    "the option {option} needs a value": "flaggan {option} behöver ett värde",
    "there is no option {option}": "det finns ingen flagga {option}",
    "there is no option {option}; did you mean {near}?": "det finns ingen flagga {option}; menade du {near}?",
    "{message}": "{message}",
    "{what} is missing": "{what} saknas",
    "«{words}» is one word too many; put quotation marks around words that belong together": (
        "«{words}» är ett ord för mycket; sätt citattecken om ord som hör ihop"
    ),
    "{option}: «{value}» is no whole number": "{option}: «{value}» är inget heltal",
    "{option}: «{value}» is no number from {low} to {high}": "{option}: «{value}» är inget tal från {low} till {high}",
    # meeting
    "All there are.": "Alla som finns.",
    "All of this year's, held ones too.": "Alla det här året, även hållna.",
    "Decisions": "Beslut",
    "From when to when.": "Från när till när.",
    (
        "Lay out the notes of a meeting: a section for each item of the agenda that has none. With --state: "
        "note how far they have come.\n\nExample: samverka meeting notes hisingen-2026-03-12 --state final"
    ): (
        "Lägg upp anteckningarna från ett möte: ett avsnitt för varje punkt på dagordningen som inte har "
        "något. Med --state: anteckna hur långt de har kommit.\n\nExempel: samverka meeting notes hisingen-2026-03-12 --state final"
    ),
    "Meetings: plan one, list them, read one, lay out its notes.": (
        "Möten: planera ett, lista dem, läs ett, förbered anteckningarna."
    ),
    (
        "One meeting: when and where, its deadlines, decisions and tasks.\n\n"
        "Example: samverka meeting show hisingen-2026-03-12"
    ): (
        "Ett möte: när och var, dess sista dagar, beslut och åtgärder.\n\n"
        "Exempel: samverka meeting show hisingen-2026-03-12"
    ),
    (
        "Plan a meeting of a forum, at the time and place where it usually meets.\n\n"
        "Example: samverka meeting new hisingen --date 2026-05-28 --time 09:00-11:00"
    ): (
        "Planera ett möte i ett forum, på den tid och plats där det brukar träffas.\n\n"
        "Exempel: samverka meeting new hisingen --date 2026-05-28 --time 09:00-11:00"
    ),
    "Tasks": "Åtgärder",
    ("The coming meetings with their two deadlines.\n\nExample: samverka meeting list hisingen"): (
        "De kommande mötena med sina två sista dagar.\n\nExempel: samverka meeting list hisingen"
    ),
    "The day.": "Dagen.",
    "Where.": "Var.",
    "agenda by": "dagordning senast",
    "agenda compiled": "dagordning finns",
    "agenda out by {day}": "dagordningen ut senast {day}",
    "agenda sent": "dagordning utskickad",
    "agenda: {n} item": "dagordning: {n} punkt",
    "agenda: {n} items": "dagordning: {n} punkter",
    "cancelled": "inställt",
    "day": "dag",
    "done": "klar",
    "dropped": "struken",
    "every item has its section already; nothing was changed": "varje punkt har redan sitt avsnitt; inget ändrades",
    "from {day}": "från {day}",
    "held, no notes": "hållet, anteckningar saknas",
    "held, notes approved": "hållet, anteckningar justerade",
    "held, notes are a draft": "hållet, anteckningar i utkast",
    "held, notes final": "hållet, anteckningar färdigställda",
    "held, notes sent for comments": "hållet, anteckningar ute för synpunkter",
    "issues by": "frågor senast",
    "issues by {day}": "frågor senast {day}",
    "moved": "flyttad",
    "no meetings": "inga möten",
    "open": "öppen",
    "planned": "planerat",
    "present": "närvarande",
    "sent": "utskick",
    "{id}: {day}": "{id}: {day}",
    "{n} section added to {path}": "{n} avsnitt lades till i {path}",
    "{n} sections added to {path}": "{n} avsnitt lades till i {path}",
    "{shown} (at the latest {day})": "{shown} (allra senast {day})",
    # shape: what all commands share
    "--lang is sv or en, not «{value}»": "--lang är sv eller en, inte «{value}»",
    "--year: «{value}» is no year": "--year: «{value}» är inget år",
    "Leave the change in the work tree.": "Lämna ändringen i mappen, utan att spara den i git.",
    "Only what concerns this party.": "Bara det som berör den här parten.",
    "Print JSON for programs.": "Skriv ut JSON för program.",
    "Show the version.": "Visa versionen.",
    "Show this text.": "Visa den här texten.",
    "Show what would change, and change nothing.": "Visa vad som skulle ändras, utan att ändra något.",
    "The language of messages.": "Språket i meddelanden.",
    "Usage: ": "Användning: ",
    "Work as if it were this day.": "Arbeta som om det vore den här dagen.",
    "Work in this folder.": "Arbeta i den här mappen.",
    "another samverka is at work here; waiting …": "en annan samverka arbetar här; väntar …",
    "saved as {commit}; take it back with: samverka undo": "sparat som {commit}; ta tillbaka det med: samverka undo",
    "wrote {path}": "skrev {path}",
    # status
    "(the day is fixed; see today: in samverka.yml, SAMVERKA_TODAY or --today)": (
        "(dagen är låst; se today: i samverka.yml, SAMVERKA_TODAY eller --today)"
    ),
    "  nothing": "  inget",
    "  nothing; no meeting is planned: samverka meeting plan {forum} --year {year} --weekday thu": (
        "  inget; inga möten är planerade: samverka meeting plan {forum} --year {year} --weekday tor"
    ),
    "How many days ahead.": "Hur många dagar framåt.",
    "Late": "Försenat",
    (
        "What is due: meetings, deadlines, missing papers, what is late, and the command to run next.\n\n"
        "Example: samverka status --days 7 --party slk"
    ): (
        "Det som är på gång: möten, sista dagar, underlag som saknas, det som är försenat, och kommandot att "
        "köra härnäst.\n\n"
        "Exempel: samverka status --days 7 --party slk"
    ),
    "Within {days} day": "Inom {days} dag",
    "Within {days} days": "Inom {days} dagar",
    "missing: {what}": "saknas: {what}",
    "preferably by then; at the latest {day}": "helst senast då; allra senast {day}",
    "to: {names}": "till: {names}",
    "{day}, week {week}": "{day}, v. {week}",
    "{names} and {n} more": "{names} och {n} till",
    # undo
    (
        "Take back the last change that a command made here, by a new commit; again takes back the one before.\n\n"
        "Example: samverka undo --dry-run"
    ): (
        "Ta tillbaka den senaste ändringen som ett kommando gjort här; en gång till tar tillbaka den före.\n\n"
        "Exempel: samverka undo --dry-run"
    ),
    "restored {path}": "återställde {path}",
    "saved as {commit}": "sparat som {commit}",
    # uppdrag
    "--decided MEETING#DECISION": "--decided MÖTE#BESLUT",
    (
        "A new assignment of a forum, with the questions of its first stage laid out. From a plan's activity it "
        "inherits the plan's stages.\n\n"
        'Example: samverka uppdrag new lsg-vanersborg --title "En väg in för unga" --activity '
        "2026-handlingsplan-lsg-vanersborg#vag-in"
    ): (
        "Ett nytt uppdrag från ett forum, med första stegets frågor utlagda. Ur en aktivitet i en plan ärver det "
        "planens steg.\n\n"
        'Exempel: samverka uppdrag new lsg-vanersborg --title "En väg in för unga" --activity '
        "2026-handlingsplan-lsg-vanersborg#vag-in"
    ),
    "Another stage than the next: its id or number.": "Ett annat steg än nästa: dess id eller nummer.",
    "Assignments (uppdrag): give one, see where they stand, step them through the stages.": (
        "Uppdrag: ge ett, se var de står, för dem vidare steg för steg."
    ),
    "final report": "slutrapport",
    "final report {day}": "slutrapport {day}",
    "How the work stands against the plan.": "Hur arbetet ligger till mot planen.",
    (
        "Note a report that the work group has given.\n\n"
        'Example: samverka uppdrag report trygg-utskrivning --progress on-plan --text "Halvtid, allt enligt plan" '
    ): (
        "Anteckna en rapport som arbetsgruppen har lämnat.\n\n"
        'Exempel: samverka uppdrag report trygg-utskrivning --progress on-plan --text "Halvtid, allt enligt plan" '
    ),
    (
        "One assignment: its stage, what the stage asks, who is in the group, its reports.\n\n"
        "Example: samverka uppdrag show 2026-vag-in-unga"
    ): (
        "Ett uppdrag: dess steg, vad steget frågar efter, vilka som är med i gruppen, dess rapporter.\n\n"
        "Exempel: samverka uppdrag show 2026-vag-in-unga"
    ),
    "Show the stages as columns.": "Visa stegen som kolumner (tavla).",
    (
        "Step an assignment to its next stage. What the present stage still asks is named, and then nothing "
        "changes.\n\n"
        "Example: samverka uppdrag advance 2026-vag-in-unga --decided lsg-vanersborg-2026-03-12#vag-in-1"
    ): (
        "För ett uppdrag vidare till nästa steg. Saknas något som krävs för nästa steg sägs det, och då ändras "
        "inget.\n\n"
        "Exempel: samverka uppdrag advance 2026-vag-in-unga --decided lsg-vanersborg-2026-03-12#vag-in-1"
    ),
    "That stage asks for:": "Det steget frågar efter:",
    "The assignment's id, or its end.": "Uppdragets id, eller slutet av det.",
    ("The assignments, one line each.\n\nExample: samverka uppdrag list --forum lsg-vanersborg"): (
        "Uppdragen, en rad var.\n\nExempel: samverka uppdrag list --forum lsg-vanersborg"
    ),
    "The day of the step; today where left out.": "Dagen för steget; i dag om inget anges.",
    "The day; today where left out.": "Dagen; i dag om inget anges.",
    "The decision behind it.": "Beslutet bakom.",
    "The forum that gives it.": "Forumet som ger det.",
    "The meeting it was given to; the one that waits for it where left out.": (
        "Mötet den lämnades till; det som väntar på den om inget anges."
    ),
    "The plan's activity it comes from.": "Aktiviteten i planen som det kommer ur.",
    "The stage asks for:": "Steget frågar efter:",
    "What deviates.": "Vad som avviker.",
    "What it is called.": "Vad det heter.",
    "When it begins.": "När det börjar.",
    "When it is to be closed.": "När det ska avslutas.",
    (
        "Where the assignments stand: stage, next report, what is late; --board shows the stages as columns.\n\n"
        "Example: samverka uppdrag status --forum lsg-vanersborg --board"
    ): (
        "Var uppdragen står: steg, nästa rapport, vad som är försenat; --board visar stegen som en tavla.\n\n"
        "Exempel: samverka uppdrag status --forum lsg-vanersborg --board"
    ),
    "Whether the plan holds.": "Om planen håller: on-plan (enligt plan), delayed (försenat), stopped (stoppat).",
    "Who gave it.": "Vem som lämnade den.",
    "Who takes the step.": "Vem som tar steget.",
    "Why; needed for a step back.": "Varför; behövs för ett steg tillbaka.",
    "answer its questions in {path}, then: samverka uppdrag advance {id}": (
        "svara på frågorna i {path}, och kör sedan: samverka uppdrag advance {id}"
    ),
    "asks": "kvar",
    "assignment": "uppdrag",
    "begins": "börjar",
    "case numbers": "diarienummer",
    "convener": "sammankallande",
    "end": "slut",
    "evaluation": "utvärdering",
    "evaluation {day}": "utvärdering {day}",
    "from plan": "ur planen",
    "from the plan": "enligt planen",
    "given by": "uppdragsgivare",
    "group": "grupp",
    "group: has someone from each principal": "group: har någon från varje huvudman",
    "key end: or until_further:": "nyckeln end: eller until_further:",
    "key milestones:, each with who: and due:": "nyckeln milestones:, vart och ett med who: och due:",
    "the command report": "kommandot report",
    "key {name}:": "nyckeln {name}:",
    "late": "försenat",
    "next report": "nästa rapport",
    "no assignments": "inga uppdrag",
    "nothing was changed; answer in {path}": "inget ändrades; svara i {path}",
    "one in group: has convener: true": "en i group: har convener: true",
    "section {name}": "avsnittet {name}",
    "should be closed": "borde avslutas",
    "stage": "steg",
    "the report due on {day} has not been given": "rapporten som skulle lämnas {day} har inte lämnats",
    "{id}: an assignment at stage {number}, {stage}": "{id}: ett uppdrag på steg {number}, {stage}",
    "{name}": "{name}",
    "«{title}» cannot go on to stage {number}, {stage}. Required for the next stage:": (
        "«{title}» kan inte gå vidare till steg {number}, {stage}. Krävs för nästa steg:"
    ),
    "«{title}» is now at stage {number}, {stage}": "«{title}» står nu på steg {number}, {stage}",
    # wheel
    "The annual wheel (årshjul): what is taken up when, and what became of it.": (
        "Årshjulet: vad som tas upp när, och vad det blev av det."
    ),
    (
        "The annual wheel of a forum, or of each forum of a collaboration; with --party, what concerns that "
        "party.\n\n"
        "Example: samverka wheel show hisingen --year 2026 --party slk"
    ): (
        "Årshjulet för ett forum, eller för varje forum i en samverkan; med --party det som berör den parten.\n\n"
        "Exempel: samverka wheel show hisingen --year 2026 --party slk"
    ),
    "The id, or its end.": "Id:t, eller slutet av det.",
    "The year; this one where left out.": "Året; i år om inget anges.",
    "between meetings": "mellan möten",
    "handled": "behandlad",
    "meetings: {days}": "möten: {days}",
    "no annual wheel and no meetings that year": "inget årshjul och inga möten det året",
    "not taken up": "inte upptagen",
    "before the forum began": "innan forumet började",
    "on the agenda": "på dagordningen",
    "outcome": "utfall",
    "theme": "tema",
    "week {n}": "v. {n}",
    # words: what the command line's library says
    "(dynamic)": "(räknas ut)",
    "Aborted!": "Avbrutet!",
    "Arguments": "Argument",
    "Commands": "Kommandon",
    "Missing command.": "Kommandot saknas.",
    "No such command {name!r}.": "Det finns inget kommando {name!r}.",
    "{message}; did you mean {near}?": "{message}; menade du {near}?",
    "Options": "Flaggor",
    "default: {default}": "förval: {default}",
    "required": "krävs",
    # hook
    "broken by the change, in files that it does not touch:": "bryts av ändringen, i filer som den inte rör:",
    (
        "Check what is pushed to a server, as git does before it takes a push; reads lines «OLD NEW REF».\n\n"
        "Rejects what would bring errors, in the files of the push or by breaking references elsewhere. No work "
        "tree is needed.\n\n"
        "Example: samverka hook pre-receive"
    ): (
        "Granska det som skickas till en server, som git gör innan det tar emot; läser rader «GAMMAL NY REF».\n\n"
        "Avvisar det som skulle föra med sig fel, i filerna som skickas eller genom brutna hänvisningar på andra "
        "ställen. Ingen mapp med filer behövs.\n\n"
        "Exempel: samverka hook pre-receive"
    ),
    (
        "Check what is staged, as git does before a commit: nothing in the work tree is looked at.\n\n"
        "Stops for errors that the commit would bring: in its own files, and references that it breaks "
        "elsewhere. Faults that were there\n"
        "before stop nobody.\n\n"
        "Example: samverka hook pre-commit"
    ): (
        "Granska det som ska sparas, som git gör innan det sparar: filerna i mappen läses inte.\n\n"
        "Stoppar vid fel som ändringen för med sig: i dess egna filer, och hänvisningar som den bryter på andra "
        "ställen. Fel som fanns\n"
        "där förut stoppar ingen.\n\n"
        "Exempel: samverka hook pre-commit"
    ),
    "git checks the records by {path} already": "git granskar redan posterna med {path}",
    "git now checks the records by {path}; to be rid of it, delete that file": (
        "git granskar nu posterna med {path}; vill du bli av med det tar du bort den filen"
    ),
    (
        "Let git check what is staged before each commit; in a bare repository on a server, what is pushed.\n\n"
        "A hook that is there already is kept and runs first. Running it again changes nothing.\n\n"
        "Example: samverka hook install"
    ): (
        "Låt git granska det som ska sparas, varje gång; på en server, det som skickas dit.\n\n"
        "En hook som redan finns behålls och körs först. Att köra kommandot igen ändrar inget.\n\n"
        "Exempel: samverka hook install"
    ),
    "that folder is shared: git runs its hooks in other repositories too (core.hooksPath)": (
        "mappen är gemensam: git kör dess hookar även på andra ställen (core.hooksPath)"
    ),
    "the hook that was there is kept as {path} and runs first": (
        "den hook som fanns där är sparad som {path} och körs först"
    ),
    "What git runs: a check before each commit, and on the server before a push is taken.": (
        "Det git kör: en granskning innan git sparar, och på servern innan något tas emot."
    ),
    "{n} error stops this commit: correct it, run `git add` on the file, and commit again": (
        "{n} fel stoppar ändringen: rätta det, kör `git add` på filen, och spara i git igen"
    ),
    "{n} errors stop this commit: correct them, run `git add` on the files, and commit again": (
        "{n} fel stoppar ändringen: rätta dem, kör `git add` på filerna, och spara i git igen"
    ),
    "{ref} was not taken, because of {n} error: correct it, commit, and push again": (
        "{ref} togs inte emot, på grund av {n} fel: rätta det, spara i git, och skicka igen"
    ),
    "{ref} was not taken, because of {n} errors: correct them, commit, and push again": (
        "{ref} togs inte emot, på grund av {n} fel: rätta dem, spara i git, och skicka igen"
    ),
    "moved from": "flyttat från",
    "common agreement": "samsyn",
    "held, no minutes": "hållet, protokoll saknas",
    "held, minutes are a draft": "hållet, protokollet är ett utkast",
    "held, minutes sent for comments": "hållet, protokollet ute för synpunkter",
    "held, minutes final": "hållet, protokollet färdigt",
    "held, minutes approved": "hållet, protokollet justerat",
    "{n} day": "{n} dag",
    "{n} month": "{n} månad",
    "{n} year": "{n} år",
    "figure": "villkor",
    "rule": "regel",
    "field": "fält",
    "command": "kommando",
    "record": "post",
    "agenda part": "stående del av dagordningen",
    "Check everything anew, and keep nothing of it.": "Granska allt på nytt, och spara inget av det.",
    "in force": "gäller",
    "the meeting on {day} was not planned, and was made; the wrong day? samverka undo": (
        "mötet {day} fanns inte i planeringen och lades upp; fel dag? samverka undo"
    ),
    "What holds here": "Det här gäller",
    "read collaboration.md and the forums: they are a beginning, to be made your own": (
        "läs collaboration.md och forumen: de är en början, att göra till er egen"
    ),
    "write the persons in people.yml, and their ids in the forums: chair:, secretary: and person: in seats:": (
        "skriv in personerna i people.yml, och deras id i forumen: chair:, secretary: och person: under seats:"
    ),
    "plan the meetings: samverka meeting new FORUM --date YYYY-MM-DD": (
        "planera mötena: samverka meeting new FORUM --date ÅÅÅÅ-MM-DD"
    ),
    "noted as the report to the meeting on {day}": "antecknad som rapporten till mötet {day}",
    "noted, bound to no meeting": "antecknad, utan att höra till något möte",
    (
        "A wheel for a new year, carried over from the last one: months and weeks in the same place, days on the "
        "nearest same weekday,\n"
        "comments and parties kept, what was moved or done in the old year taken away.\n\n"
        "Example: samverka wheel new hisingen --year 2027"
    ): (
        "Ett årshjul för ett nytt år, överfört från det senaste: månader och veckor på samma plats, datum på "
        "närmaste samma veckodag,\n"
        "kommentarer och parter kvar, det som flyttades eller blev klart under det gamla året borttaget.\n\n"
        "Exempel: samverka wheel new hisingen --year 2027"
    ),
    (
        "Move an item of the wheel to another time of the year; agendas not yet made follow.\n\n"
        "Example: samverka wheel move 2026-hisingen#sommar --to 2026-05"
    ): (
        "Flytta en punkt i årshjulet till en annan tid på året; dagordningar som inte är gjorda följer med.\n\n"
        "Exempel: samverka wheel move 2026-hisingen#sommar --to 2026-05"
    ),
    (
        "Note that an item of the wheel is not taken up this year, and why.\n\n"
        'Example: samverka wheel drop 2026-hisingen#sommar --reason "Tas i arbetsgruppen i stället"'
    ): (
        "Anteckna att en punkt i årshjulet inte tas upp i år, och varför.\n\n"
        'Exempel: samverka wheel drop 2026-hisingen#sommar --reason "Tas i arbetsgruppen i stället"'
    ),
    (
        "Note that an item of the wheel was done without a meeting.\n\n"
        "Example: samverka wheel done 2026-hisingen#enkat --on 2026-08-28"
    ): (
        "Anteckna att en punkt i årshjulet är klar utan möte.\n\n"
        "Exempel: samverka wheel done 2026-hisingen#enkat --on 2026-08-28"
    ),
    "ITEM": "PUNKT",
    "TIME": "TID",
    (
        "WHEEL#ITEM, or the item's id where only one wheel has it."
    ): "ÅRSHJUL#PUNKT, eller punktens id när bara ett årshjul har det.",
    "The new wheel's year.": "Det nya årshjulets år.",
    "Carry over this year's; the latest where left out.": "För över det här årets; det senaste om inget anges.",
    "A month (2026-04), a week (2026-W17) or a day.": "En månad (2026-04), en vecka (2026-W17) eller en dag.",
    "Why.": "Varför.",
    "{outcome}, no notes yet": "{outcome}, anteckningar saknas",
    "moved to {when}": "flyttad till {when}",
    (
        "there was no earlier wheel to carry over: write the items in {path}"
    ): "det fanns inget tidigare årshjul att föra över: skriv punkterna i {path}",
    "{n} items carried over from {year}": "{n} punkter överförda från {year}",
    "nobody took it up in {year}: {title}": "togs inte upp {year}: {title}",
    "comes next in {year}: {title}": "kommer nästa gång {year}: {title}",
    "{day} is no working day: {title}": "{day} är ingen arbetsdag: {title}",
    (
        "read it through, and see: samverka wheel show {of} --year {year}"
    ): "läs igenom det, och se: samverka wheel show {of} --year {year}",
    "it says so already; nothing was changed": "det står redan så; ingenting är ändrat",
    "it stands on the agenda of {forum} for {day}: take it away there": "den står på dagordningen för {forum} {day}: ta bort den där",
    # forums and seats
    "the chair comes from": "ordföranden kommer från",
    "the chair's function at home": "ordförandens funktion hemma",
    "parties that convene together": "parter som sammankallar tillsammans",
    "convened by those who convene": "sammankallas av dem som sammankallar",
    "who calls after the first meeting": "vem som kallar efter det första mötet",
    "led by": "leds av",
    "the summons is issued by": "kallelsen utfärdas av",
    "prepared by": "bereds av",
    "which parties sit there": "vilka parter som deltar",
    "whom a party sends": "vem en part utser",
    "a term is at most": "mandattid, högst",
    "made up of": "består av",
    "official": "tjänsteperson",
    "elected representative": "förtroendevald",
    "a party that convenes": "en part som sammankallar",
    "those who sit there": "de som sitter där",
    "each party": "varje part",
    "each party, but those with a forum of their own": "varje part, utom de som har ett eget forum",
    "chosen by those who sit there": "vald av dem som sitter där",
    "the chair": "ordföranden",
    "those of the rota together": "de i det rullande schemat, tillsammans",
    "took over from": "tog över efter",
    "The chair's turns": "Ordförandens perioder",
    "sent as": "utsedd som",
    "Open issues": "Öppna frågor",
    "Assignments under way": "Pågående uppdrag",
    "Open tasks and decisions": "Öppna åtgärder och beslut",
    "To know when taking over": "Att veta när man tar över",
    "no seat: {party}": "ingen plats: {party}",
    "vacant: {seat} ({party})": "vakant: {seat} ({party})",
    "ends {day}: {who} ({party})": "går ut {day}: {who} ({party})",
    "(swapped)": "(bytt)",
    "As it is on this day.": "Så som det är den här dagen.",
    (
        "One forum, as whoever takes over wants to see it: who sits there and until when, what is vacant, who "
        "calls, chairs and\nprepares, the next meetings with their deadlines, what is open, what holds with its "
        "clauses, and what one should know.\n\nExample: samverka forum show hisingen --on 2026-09-01"
    ): (
        "Ett forum, som den som tar över vill se det: vilka som sitter där och hur länge, vad som är vakant, vem "
        "som kallar, är ordförande\noch bereder, nästa möten med tidsgränser, vad som är öppet, vad som gäller med"
        " sina punkter, och vad man bör veta.\n\nExempel: samverka forum show hisingen --on 2026-09-01"
    ),
    "Next in the year's order": "Härnäst i årets gång",
    "the year's order": "årets gång",
    # seats
    "Seats in a forum: somebody leaves, somebody comes.": "Platser i ett forum: någon slutar, någon börjar.",
    (
        "Give a seat to somebody else from a day on: the term is closed the day before and the new one begins. "
        "Lists the meetings that\nare already summoned, and the roles, tasks, milestones and items that somebody "
        "must take over.\n\nExample: samverka seat change hisingen --out m-ros --in n-lundin --from 2026-04-01"
    ): (
        "Ge en plats till någon annan från en viss dag: mandatet avslutas dagen före och det nya börjar. Räknar "
        "upp de möten som\nredan har kallats till, och de roller, åtgärder, delmål och punkter som någon måste ta "
        "över.\n\nExempel: samverka seat change hisingen --out m-ros --in n-lundin --from 2026-04-01"
    ),
    "The new term's first day.": "Det nya mandatets första dag.",
    "Who leaves: id or name.": "Vem som slutar: id eller namn.",
    "Who comes: id or name.": "Vem som börjar: id eller namn.",
    "Nobody comes: the seat is vacant.": "Ingen börjar: platsen blir vakant.",
    "Which seat, where a person holds several or nobody does.": (
        "Vilken plats, när en person har flera eller ingen har den."
    ),
    "A role that goes along: chair, vice_chair, secretary, convener_person.": (
        "En roll som följer med: chair, vice_chair, secretary, convener_person."
    ),
    "ROLE": "ROLL",
    "say who comes (--in PERSON), or that nobody does (--vacant)": (
        "säg vem som börjar (--in PERSON), eller att ingen gör det (--vacant)"
    ),
    "nothing to change: the seat has changed hands already": "inget att ändra: platsen har redan bytt person",
    "{forum}: {out} → {in_} from {day}": "{forum}: {out} → {in_} från {day}",
    "The agenda has gone out; whoever comes is to have it, and whoever leaves is to know": (
        "Dagordningen har gått ut; den som börjar ska ha den, och den som slutar ska få veta det"
    ),
    "Somebody must take over from {name}": "Någon måste ta över efter {name}",
    "{name} also sits in: {forums}": "{name} sitter också i: {forums}",
    # figures of decisions
    "where the votes are equal": "vid lika röstetal",
    "only this forum decides on": "bara det här forumet beslutar om",
    "never decided by delegation": "beslutas aldrig på delegation",
    "proposed here and decided elsewhere": "föreslås här och beslutas på annat håll",
    "changes of the model": "ändringar av modellen",
    "others are invited": "andra bjuds in",
    "the chair decides": "ordföranden avgör",
    "in consultation with the chair": "i samråd med ordföranden",
    "goals": "mål",
    "scope": "omfattning",
    "direction": "inriktning",
    "quality": "kvalitet",
    "funding": "tilldelning av medel",
    "the budget": "budgeten",
    "the plan": "planen",
    "the target group": "målgruppen",
    "the model": "modellen",
    # model
    "stages of {kind}": ("steg för {kind}"),
    "Governance models: what a kind of collaboration has agreed on, as data.": (
        "Styrmodeller: vad ett slags samverkan har kommit överens om, som data."
    ),
    (
        "What is wrong with a governance model, for the one who writes it; without a name, with those of this "
        "repository.\n\nExample: samverka model check models/egen\n\nExit code 0: nothing wrong, or only advice. 1: "
        "errors. 2: wrong use."
    ): (
        "Vad som är fel i en styrmodell, för den som skriver den; utan namn: i den här mappens egna.\n\nExempel: "
        "samverka model check models/egen\n\nSlutkod 0: inget fel, eller bara råd. 1: fel. 2: fel användning."
    ),
    "The models that can be used here.\n\nExample: samverka model list": (
        "Modellerna som kan användas här.\n\nExempel: samverka model list"
    ),
    "One model: its forum types with their figures and clauses, and the stages of its paths.\n\nExample: samverka model show egen": (
        "En modell: forumtyperna med sina villkor och bestämmelser, och stegen.\n\nExempel: samverka model show egen"
    ),
    "A model's name, or the folder of one.": ("En modells namn, eller mappen med en."),
    "[NAME|FOLDER]": ("[NAMN|MAPP]"),
    "{names}: {errors}, {warnings}": ("{names}: {errors}, {warnings}"),
    "model": ("modell"),
    "version": ("version"),
    "what it is": ("vad den är"),
    "the program": ("programmet"),
    "this repository": ("den här mappen"),
    "The model's name.": ("Modellens namn."),
    "MODEL": ("MODELL"),
    # issues between forums
    (
        "- from the annual wheel: «{title}» would belong to {day}, which has been held: give it moved: in the wheel"
    ): "- från årshjulet: «{title}» skulle höra till {day}, som har hållits: skriv moved: i årshjulet",
    (
        "Plan a forum's meetings of a year: on the weeks and weekday of the year before, on days of your own, or "
        "spread out. Red days\nand July are passed over; what falls on a red day before the meeting is shown with the "
        "working day people are asked to keep to.\n\nExample: samverka meeting plan hisingen --year 2027 --dry-run"
    ): (
        "Planera ett forums möten för ett år: samma veckor och veckodag som året före, på egna dagar, eller "
        "utspritt. Röda dagar och\njuli hoppas över; en tidsgräns som hamnar på en röd dag visas med den arbetsdag "
        "man helst ska hålla sig till.\n\nExempel: samverka meeting plan hisingen --year 2027 --dry-run"
    ),
    (
        "Move a meeting that is to come. Its id stays, so that calendars and what is bound to it follow.\n\nExample: "
        'samverka meeting move hisingen-2026-04-23 --to 2026-04-28 --reason "krock med fullmäktige" '
    ): (
        "Flytta ett kommande möte. Dess id står kvar, så att kalendrar och det som hör till mötet följer med.\n\n"
        'Exempel: samverka meeting move hisingen-2026-04-23 --to 2026-04-28 --reason "krock med fullmäktige" '
    ),
    (
        "Cancel a meeting that is to come; its issues and reports go on to the next one.\n\nExample: samverka meeting "
        'cancel hisingen-2026-04-23 --reason "för få kan komma" '
    ): (
        "Ställ in ett kommande möte; dess frågor och rapporter går vidare till nästa.\n\nExempel: samverka meeting "
        'cancel hisingen-2026-04-23 --reason "för få kan komma" '
    ),
    "- from the annual wheel: «{title}» now belongs to the meeting on {day}": (
        "- från årshjulet: «{title}» hör nu till mötet {day}"
    ),
    "- from the annual wheel: «{title}» belongs to no meeting now": (
        "- från årshjulet: «{title}» hör inte till något möte nu"
    ),
    "it is cancelled, and those who were called have not been told": (
        "det är inställt, och de som fått dagordningen har inte fått veta det"
    ),
    "when or where it is has changed since the agenda went out": (
        "tid eller plats har ändrats sedan dagordningen gick ut"
    ),
    "the agenda has changed since it went out": "dagordningen har ändrats sedan den gick ut",
    "week": "vecka",
    "to think of": "att tänka på",
    "- the issue «{title}» comes up {day}": "- frågan «{title}» kommer upp {day}",
    "- the issue «{title}» waits for a meeting": "- frågan «{title}» väntar på ett möte",
    "what was sent no longer holds; send what has changed: samverka agenda send {meeting}": (
        "det som skickats gäller inte längre; skicka ändringen: samverka agenda send {meeting}"
    ),
    "{id}: moved from {before} to {after}": "{id}: flyttat från {before} till {after}",
    "{id}: cancelled ({day})": "{id}: inställt ({day})",
    "nothing was written; without --dry-run these meetings are made": "inget skrevs; utan --dry-run läggs mötena in",
    "the next meeting is {day}": "nästa möte är {day}",
    "no later meeting is planned: samverka meeting new {forum} --date YYYY-MM-DD": (
        "inget senare möte är planerat: samverka meeting new {forum} --date ÅÅÅÅ-MM-DD"
    ),
    "- the report from «{title}» follows": "- rapporten från «{title}» följer med",
    "- «{title}» stood on this agenda alone: add it to another with samverka agenda add": (
        "- «{title}» stod bara på den här dagordningen: lägg den på en annan med samverka agenda add"
    ),
    "The year to plan.": "Året att planera.",
    "As in this year; the year before where left out.": "Som detta år; året före om inget sägs.",
    "On these days; can be repeated.": "På dessa dagar; kan upprepas.",
    "Spread over the year, on this day of the week.": "Utspritt över året, på den här veckodagen.",
    "How many, with --weekday; else as agreed.": "Hur många, med --weekday; annars som överenskommet.",
    "The new day.": "Den nya dagen.",
    "Why it is moved.": "Varför det flyttas.",
    "Why it is cancelled.": "Varför det ställs in.",
    (
        "Put an item on an agenda: after the one named, else before those that close the meeting.\n\nExample: samverka "
        'agenda add hisingen-2026-03-12 --title "Besök av räddningstjänsten" --minutes 15 --after 4'
    ): (
        "Lägg till en punkt på en dagordning: efter den som nämns, annars före dem som avslutar mötet.\n\nExempel: "
        'samverka agenda add hisingen-2026-03-12 --title "Besök av räddningstjänsten" --minutes 15 --after 4'
    ),
    (
        "Take an item away from an agenda. The same agenda does not get it again; an issue comes up at the next "
        "meeting.\n\nExample: samverka agenda drop hisingen-2026-03-12 city"
    ): (
        "Stryk en punkt från en dagordning. Samma dagordning får den inte igen; en fråga kommer upp på nästa möte.\n\n"
        "Exempel: samverka agenda drop hisingen-2026-03-12 city"
    ),
    "item {number}: {title}": "punkt {number}: {title}",
    "added: {title}": "tillagd: {title}",
    "the issue is offered to the meeting on {day} once this one has been held": (
        "frågan erbjuds mötet {day} när det här mötet har hållits"
    ),
    "the agenda has gone out already; send what has changed: samverka agenda send {meeting}": (
        "dagordningen har redan gått ut; skicka det som ändrats: samverka agenda send {meeting}"
    ),
    "taken away: {title}": "struken: {title}",
    "the issue is offered to the next meeting that is planned": "frågan erbjuds nästa möte som planeras",
    "What the item is called.": "Vad punkten heter.",
    "information, dialogue, decision, follow-up, notice or break.": (
        "information, dialogue, decision, follow-up, notice eller break."
    ),
    "Who presents: an id, a name, or words.": "Vem som föredrar: ett id, ett namn eller ord.",
    "The item it comes after: its id or its number.": "Punkten den kommer efter: dess id eller nummer.",
    "The item's id, or its number on the agenda.": "Punktens id, eller dess nummer på dagordningen.",
    "Why, for the history.": "Varför, för historiken.",
    "issues are raised to": "frågor lyfts till",
    "issues are distributed to": "frågor fördelas till",
    (
        "One issue: who raised it, where it stands, its whole way across forums. --answer: the text to send to who "
        "raised it.\n\nExample: samverka issue show bostad-biskopsgarden"
    ): (
        "En fråga: vem som anmälde den, var den står, hela dess väg mellan forumen. --answer: texten att skicka till "
        "den som anmälde.\n\nExempel: samverka issue show bostad-biskopsgarden"
    ),
    (
        "Raise an issue to another forum, or to several: each gets an issue of its own, which both sides show. --to "
        "can be left out\nwhere the model says which forum it is.\n\nExample: samverka issue raise bostad-biskopsgarden "
        '--to stadengemensamt --reason "Gäller hela staden" '
    ): (
        "Lyft en fråga till ett annat forum, eller till flera: vart och ett får en egen fråga, som syns från båda "
        "hållen. --to kan\nutelämnas där modellen säger vilket forum det är.\n\nExempel: samverka issue raise "
        'bostad-biskopsgarden --to stadengemensamt --reason "Gäller hela staden" '
    ),
    (
        "Hand an issue to each of several forums: those that the model says, or those of --to. Each answers for "
        "itself, and the\nissue is done when all have.\n\nExample: samverka issue distribute sommarlov-2026 --reason "
        '"Görs bäst lokalt, men på samma sätt" '
    ): (
        "Fördela en fråga till flera forum: dem som modellen säger, eller dem i --to. Vart och ett svarar för sig, "
        "och frågan är\nklar när alla har gjort det.\n\nExempel: samverka issue distribute sommarlov-2026 --reason "
        '"Görs bäst lokalt, men på samma sätt" '
    ),
    (
        "Who raised an issue takes it back, and with it what it was handed on as.\n\nExample: samverka issue withdraw "
        'kvallar-backaplan --reason "Löst i fältgruppen" '
    ): (
        "Den som har anmält en fråga återtar den, och med den det som den har lyfts eller fördelats som.\n\nExempel: "
        'samverka issue withdraw kvallar-backaplan --reason "Löst i fältgruppen" '
    ),
    (
        "Close an issue with the decision that resolved it, or with an answer where no decision was needed.\n\n"
        "Example: samverka issue resolve morka-gangvagar --decision hisingen-2026-01-22#gangvagar-2 --answer "
        '"Gruppen börjar i mars" '
    ): (
        "Avsluta en fråga med det beslut som löste den, eller med ett svar där inget beslut behövdes.\n\nExempel: "
        'samverka issue resolve morka-gangvagar --decision hisingen-2026-01-22#gangvagar-2 --answer "Gruppen börjar '
        'i mars" '
    ),
    "«{title}» is raised to:": "«{title}» är lyft till:",
    "«{title}» is distributed to:": "«{title}» är fördelad till:",
    "it still stands on the agenda for {day}: samverka agenda drop {meeting} {item}": (
        "den står kvar på dagordningen till {day}: samverka agenda drop {meeting} {item}"
    ),
    "Answer to send to {who}": "Svar att skicka till {who}",
    "«{title}» is withdrawn": "«{title}» är återtagen",
    "«{title}» is resolved": "«{title}» är avslutad",
    "Its way so far": "Vägen hittills",
    "handed on by": "kommer från",
    "  it closed for issues on {closed}; from another forum it is marked as late, not refused": (
        "  sista dag för frågor dit var {closed}; från ett annat forum märks den som efteranmäld, den avvisas inte"
    ),
    "- and with it {issue}, in {forum}": "- och med den {issue}, i {forum}",
    "all that «{title}» waited for have answered": "alla som «{title}» väntade på har svarat",
    "«{title}» has not been answered yet": "«{title}» har inte fått något svar än",
    "In the other forums": "I de andra forumen",
    "- {forum}: no meeting that it can reach is planned yet": (
        "- {forum}: inget möte som den hinner till är planerat än"
    ),
    "- {forum}: for the meeting on {day}": "- {forum}: till mötet {day}",
    "The forum it is raised to; can be repeated.": "Forumet den lyfts till; kan upprepas.",
    "The day of their meeting, also after its deadline.": "Dagen för deras möte, också efter sista anmälningsdag.",
    "Why it is raised.": "Varför den lyfts.",
    "What it is called there; the same where left out.": "Vad den heter där; samma om inget sägs.",
    "Who hands it on; the chair where left out.": "Vem som lämnar den vidare; ordföranden om inget sägs.",
    "Only to this forum; can be repeated.": "Bara till detta forum; kan upprepas.",
    "Why it is distributed.": "Varför den fördelas.",
    "Why it is taken back.": "Varför den återtas.",
    "Who takes it back; who raised it where left out.": "Vem som återtar den; den som anmälde om inget sägs.",
    "The answer to who raised it, in a sentence.": "Svaret till den som anmälde, i en mening.",
    "Only the answer to send to who raised it.": "Bara svaret att skicka till den som anmälde.",
    # issues between forums
    "  too late for {day}; the chair there can take it up all the same: --meeting {date}": (
        "  för sent till {day}; ordföranden där kan ta upp den ändå: --meeting {date}"
    ),
    # forums that merge
    (
        "Merge forums into another from a day on: open issues, assignments, efforts and wheel items go along with"
        " a link back; meetings and\nnotes that were held stay where they were. --into names a forum, or the id of"
        " a new one in the form of the first.\n\nExample: samverka forum merge lsg-kista lsg-vallingby --into "
        'lsg-vasterort --title "LSG Västerort" --on 2026-07-01'
    ): (
        "Låt forum gå upp i ett annat från en viss dag: öppna frågor, uppdrag, insatser och punkter i årshjulet "
        "följer med, med en länk\ntillbaka; hållna möten och anteckningar ligger kvar. --into är ett forum, eller "
        "id för ett nytt som görs efter det första.\n\nExempel: samverka forum merge lsg-kista lsg-vallingby --into"
        ' lsg-vasterort --title "LSG Västerort" --on 2026-07-01'
    ),
    "The forums that end.": "De forum som upphör.",
    "The forum they go into: its whole id.": "Forumet de går upp i: hela dess id.",
    "Its first day with them in it.": "Första dagen då de ingår i det.",
    "The title of a new forum.": "Titeln på ett nytt forum.",
    "Cancel their meetings from that day on.": "Ställ in deras möten från den dagen.",
    "issues, assignments and efforts that go along: {records}; wheel items: {items}": (
        "frågor, uppdrag och insatser som följer med: {records}; punkter i årshjulet: {items}"
    ),
    "Cancelled here": "Ställs in",
    "Planned from that day on: cancel or move them": "Planerade från den dagen: ställ in eller flytta dem",
    "Look at these by hand: they name a forum that ends": "Se över för hand: de nämner ett forum som upphör",
    "the new forum has the form, the roles and the seats of {first}: read it through": (
        "det nya forumet har form, roller och platser från {first}: läs igenom det"
    ),
    "Taken up before that by a meeting of the old forum; on the day, run the same command again": (
        "Tas upp dessförinnan på ett möte i det gamla forumet; kör samma kommando igen när dagen är inne"
    ),
    (
        "A collaboration's year: meetings, wheel, deadlines, attendance, issues, assignments, efforts, what is "
        "not carried out yet.\n\n"
        "With --write it is put in the collaboration's folder, at reports/2026.md. What you write there outside "
        "the marks stays when it is made again.\n\n"
        "Example: samverka report year stadsomraden --year 2026 --write"
    ): (
        "En samverkans år: möten, årshjul, tidsgränser, närvaro, frågor, uppdrag, insatser och det som inte är "
        "genomfört än.\n\n"
        "Med --write läggs det i samverkans mapp, i reports/2026.md. Det du skriver där utanför märkena står kvar "
        "när den görs på nytt.\n\n"
        "Exempel: samverka report year stadsomraden --year 2026 --write"
    ),
    "{path} has it all already; nothing was changed": "{path} har allt redan; ingenting är ändrat",
    "without marks, and left as they are: {ids}": "utan märken, och lämnade som de är: {ids}",
    "Write it to reports/2026.md of the collaboration.": "Skriv den till reports/2026.md i samverkans mapp.",
    # asked and told
    "Reports: a collaboration's year in figures, and what its members were told.": (
        "Rapporter: en samverkans år i siffror, och vad medlemmarna har fått veta."
    ),
    (
        "Note what a party has decided for itself about what the forum agreed on.\n\n"
        'Example: samverka decision own nordost-2026-02-19#sommarlov-1 --party gsf --on 2026-03-10 --dnr "GSF 2026-0112" '
    ): (
        "Anteckna vad en part själv har beslutat om det som forumet enades om.\n\n"
        'Exempel: samverka decision own nordost-2026-02-19#sommarlov-1 --party gsf --on 2026-03-10 --dnr "GSF 2026-0112" '
    ),
    "«{text}» still waits for: {parties}": "«{text}» väntar fortfarande på: {parties}",
    "«{text}» waits for no party any more": "«{text}» väntar inte längre på någon part",
    "Which party has decided.": "Vilken part som har beslutat.",
    "The party does not go along.": "Parten går inte med på det.",
    "The decision's case number in the party's register.": "Beslutets diarienummer hos parten.",
    (
        "Note that parties are asked for a statement on an issue, or on a plan or budget; with --answer, that one has come.\n\n"
        "Those who are asked: --party, else the parties that the issue concerns, else every principal.\n\n"
        "Example: samverka issue statement 2027-budget --due 2026-10-31\n"
        'Example: samverka issue statement 2027-budget --party region-stockholm --answer "Tillstyrker" '
    ): (
        "Anteckna att parter har ombetts yttra sig över en fråga, en plan eller en budget; med --answer att ett yttrande har kommit.\n\n"
        "De som tillfrågas: --party, annars de parter som frågan berör, annars alla huvudmän.\n\n"
        "Exempel: samverka issue statement 2027-budget --due 2026-10-31\n"
        'Exempel: samverka issue statement 2027-budget --party region-stockholm --answer "Tillstyrker" '
    ),
    "--link goes with --answer": "--link hör ihop med --answer",
    "--due is said when one asks, not with --answer": "--due anges när man frågar, inte med --answer",
    "waiting for statements from: {parties}": "väntar på yttrande från: {parties}",
    "all have answered": "alla har svarat",
    "ISSUE|PLAN": "FRÅGA|PLAN",
    "The id of the issue or plan, or its end.": "Frågans eller planens id, eller slutet av det.",
    "Who is asked, or answers; can be repeated.": "Vem som tillfrågas eller svarar; kan upprepas.",
    "The last day for the answer.": "Sista dag för svaret.",
    "What the answer says, in short.": "Vad svaret säger, i korthet.",
    "With --answer: where it lies.": "Med --answer: var det ligger.",
    "The day it was asked for or came; today where left out.": "Dagen då det begärdes eller kom; i dag om inget anges.",
    (
        "Note what the members were told or handed, and when: in collaboration.md. With --duty it does a duty of the model's year.\n\n"
        'Example: samverka report informed stadsomraden --what "Årsrapporten 2026" --on 2027-01-22'
    ): (
        "Anteckna vad medlemmarna har fått veta eller fått, och när: i collaboration.md. Med --duty görs något i årets gång.\n\n"
        'Exempel: samverka report informed stadsomraden --what "Årsrapporten 2026" --on 2027-01-22'
    ),
    "told to {parties}: {what}": "till {parties}: {what}",
    "What they were told or handed.": "Vad de har fått veta eller fått.",
    "Only this party; can be repeated. Left out, all.": "Bara den här parten; kan upprepas. Utelämnas den, alla.",
    "The record it is about, or RECORD#PART.": "Posten det gäller, eller POST#DEL.",
    "The duty of the model's year that it does.": "Det i årets gång som görs med detta.",
    "all members": "alla medlemmar",
    "mon|tue|wed|thu|fri": "mån|tis|ons|tor|fre",
    "YYYY-MM": "ÅÅÅÅ-MM",
    "it stays in the annual wheel: move it there, or drop it with a reason": (
        "den står kvar i årshjulet: flytta den där, eller stryk den med en orsak"
    ),
    "attendance, decisions and tasks stand at the top of the file, like this:": (
        "närvaro, beslut och åtgärder skrivs överst i filen, så här:"
    ),
    "MEETING|FORUM": ("MÖTE|FORUM"),
    "The meeting's id, or its end; of a forum, the meeting nearest today.": (
        "Mötets id, eller slutet av det; eller forumets, för det möte som ligger närmast."
    ),
    "the dots (…) stand for words of your own: put them there": ("punkterna (…) står för dina egna ord: skriv dem där"),
    "nothing is written under: {headings}": ("inget är skrivet under: {headings}"),
    "How far they have come: draft, circulated (sent for comments), final, approved.": (
        "Hur långt de har kommit: draft (utkast), circulated (utskickade för synpunkter), final (färdiga), approved (justerade)."
    ),
    "With approved: the day; today when left out.": ("Med approved: dagen; i dag om inget anges."),
    "With approved: by whom; can be repeated.": ("Med approved: av vem; kan upprepas."),
    "that is noted already, and nothing has changed since: sending {n}": (
        "det är redan antecknat, och inget har ändrats sedan dess: utskick {n}"
    ),
    "  nothing; the next meeting is {day}: {meeting}": ("  inget; nästa möte är {day}: {meeting}"),
    "The last day, where it ends on another one.": ("Sista dagen, om det slutar en annan dag."),
    "{id}: {day}, {hours}": "{id}: {day}, {hours}",
}
