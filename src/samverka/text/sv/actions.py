"""Swedish for the layer `actions`: what a command refuses, what it writes in git's log, and what is due."""

MESSAGES: dict[str, str] = {
    # what must not go out
    "{path} is not published: {why}": "{path} publiceras inte: {why}",
    "samverka check names the record; mend it first": "samverka check visar vilken post det är; rätta den först",
    # summons
    "git does not leave out {folder} yet: write the line «{line}» in .gitignore": (
        "git utelämnar inte {folder} än: skriv raden «{line}» i .gitignore"
    ),
    "git keeps what lies in {folder}: mails hold people's addresses, and do not belong there": (
        "git bevarar det som ligger i {folder}: mejl innehåller människors adresser och hör inte hemma där"
    ),
    "choose another folder with --out, or take them out: git rm -r --cached {folder}": (
        "välj en annan mapp med --out, eller ta ut dem: git rm -r --cached {folder}"
    ),
    "{title} (attached)": "{title} (bifogas)",
    "nobody is called to {meeting}: {forum} has no seats that day": "ingen kallas till {meeting}: {forum} har inga platser den dagen",
    "tell them by other means, and note it: samverka agenda send {meeting} --mark --how post": (
        "meddela dem på annat sätt, och anteckna det: samverka agenda send {meeting} --mark --how post"
    ),
    "no mail can be sent to {people}": "inget mejl kan skickas till {people}",
    "{names} are not called to {meeting}": "{names} är inte kallade till {meeting}",
    "invite them: a line under guests: in {path}": "bjud in dem: en rad under guests: i {path}",
    "its agenda has not gone out, so nobody needs to be told": "dagordningen har inte gått ut, så ingen behöver få veta det",
    "the meeting {meeting} has been held: there is nothing to send": "mötet {meeting} har hållits: det finns inget att skicka",
    "--to is for what has gone out already and still holds; this has not": (
        "--to är till för det som redan har gått ut och fortfarande gäller; det gör inte det här"
    ),
    "send it to all: samverka agenda send {meeting}": "skicka det till alla: samverka agenda send {meeting}",
    "{meeting} went out on {day}, and nothing has changed since": "{meeting} gick ut {day}, och inget har ändrats sedan dess",
    "to one more: samverka agenda send {meeting} --to PERSON": "till en till: samverka agenda send {meeting} --to PERSON",
    "nothing was sent; commit them or take them back first (`git status` shows them)": (
        "inget skickades; spara dem eller ta tillbaka dem först (`git status` visar dem)"
    ),
    "nobody can be said to send it: «{address}» is no e-mail address": "det går inte att säga vem som skickar: «{address}» är ingen e-postadress",
    "write {key} in samverka.yml, or the secretary's e-mail in people.yml": (
        "skriv {key} i samverka.yml, eller sekreterarens e-post i people.yml"
    ),
    "is not in people.yml": "finns inte i people.yml",
    "has no e-mail address in people.yml": "saknar e-postadress i people.yml",
    "«{email}» is no e-mail address": "«{email}» är ingen e-postadress",
    "is a guest for an item that is not for others than chair and secretary": (
        "är inbjuden till en punkt som bara är för ordförande och sekreterare"
    ),
    "{name} presents an item and is not called: is it to be, write a line under guests:": (
        "{name} föredrar en punkt men kallas inte: ska det ske, skriv en rad under guests:"
    ),
    "the paper «{title}» does not go along: {link} is no file that can be sent": (
        "underlaget «{title}» följer inte med: {link} är ingen fil som kan skickas"
    ),
    "the history does not reach what was sent before: the mail says only that it has changed": (
        "historiken når inte det som skickades förut: mejlet säger bara att något har ändrats"
    ),
    "take it out of the records first: samverka explain SV501": "ta bort det ur posterna först: samverka explain SV501",
    "nothing was sent: {what}: {found}": "inget skickades: {what}: {found}",
    "New day: {now} (was {before})": "Ny dag: {now} (var {before})",
    "New time: {now} (was {before})": "Ny tid: {now} (var {before})",
    "New place: {now} (was {before})": "Ny plats: {now} (var {before})",
    "New link: {now}": "Ny länk: {now}",
    "New: {item}": "Ny punkt: {item}",
    "Taken away: {title}": "Utgår: {title}",
    "Moved: {item}": "Flyttad: {item}",
    "{item}: was called «{before}»": "{item}: hette förut «{before}»",
    "{item}: new paper, «{paper}»": "{item}: nytt underlag, «{paper}»",
    "{item}: changed {what}": "{item}: ändrad uppgift om {what}",
    "length": "tidsåtgång",
    "samverka.yml: «{smtp}» is no mail server: write it as smtp.example.se:587": (
        "samverka.yml: «{smtp}» är ingen e-postserver: skriv den som smtp.example.se:587"
    ),
    "the password would go to {host} in the clear: nothing was sent": "lösenordet skulle gå till {host} i klartext: inget skickades",
    "write {instead} in samverka.yml": "skriv {instead} i samverka.yml",
    "{variable} does not say which server it is for, and goes to none": "{variable} säger inte vilken server det är till, och lämnas inte ut",
    "the repository wants {host}; if that is yours: {variable}={host}": "förrådet vill till {host}; är det er server: {variable}={host}",
    "the mail server takes no address with other letters than a–z": "e-postservern tar inte emot adresser med andra bokstäver än a–z",
    "it offers no encryption (STARTTLS)": "den erbjuder ingen kryptering (STARTTLS)",
    "its certificate cannot be trusted ({why})": "dess certifikat går inte att lita på ({why})",
    "it does not speak TLS as «security» says ({why})": "den talar inte TLS så som «security» säger ({why})",
    "{file} is another mail than was written there, and is not written over": (
        "{file} är ett annat mejl än det som skrevs dit, och skrivs inte över"
    ),
    "nothing was written; move it away, or choose another folder with --out": (
        "inget skrevs; flytta undan det, eller välj en annan mapp med --out"
    ),
    "{file} lies there as well and is no part of this sending; it was not touched": (
        "{file} ligger också där och hör inte till det här utskicket; den rördes inte"
    ),
    "mails": "mejl",
    "nothing was sent: {code} would say that {why}{more}": "inget skickades: {code} skulle säga att {why}{more}",
    " (and {n} more like it)": " (och {n} liknande till)",
    "it does not answer": "den svarar inte",
    "it broke the connection or fell silent ({words})": "den bröt förbindelsen eller tystnade ({words})",
    "it does not take the user and password ({words})": "den godtar inte användaren och lösenordet ({words})",
    "it takes no user and password": "den tar inte emot användare och lösenord",
    "the mail server {where} cannot be used: {why}": "e-postservern {where} kan inte användas: {why}",
    "nothing was sent": "inget skickades",
    # publishing
    "the answer is too large": "svaret är för stort",
    "publishing by WebDAV needs the package webdav4, which is not installed": "publicering med WebDAV kräver paketet webdav4, som inte är installerat",
    "install it with: pip install «samverka[publish]»": "installera det med: pip install «samverka[publish]»",
    "{where} cannot be reached: {why}": "{where} kan inte nås: {why}",
    "published": "publicerat",
    ("{where} holds what is published for «{theirs}»; «{ours}» needs a place of its own"): (
        "{where} innehåller det som publiceras för «{theirs}»; «{ours}» behöver en egen plats"
    ),
    "samverka.yml names no target to publish to": "samverka.yml nämner ingen plats att publicera till",
    "write one under publish: see the handbook": "skriv en under publish: se handboken",
    "there is no target «{name}» in samverka.yml": "det finns ingen publiceringsplats «{name}» i samverka.yml",
    "the target {name} lacks {key}": "publiceringsplatsen {name} saknar {key}",
    "the target {name}: no user or password stands in samverka.yml": "publiceringsplatsen {name}: användare och lösenord ska inte stå i samverka.yml",
    "the target {name}: «{url}» is no address: write it with https://": "publiceringsplatsen {name}: «{url}» är ingen adress: skriv den med https://",
    "the target {name}: a remote or branch does not begin with -": "publiceringsplatsen {name}: en remote eller gren börjar inte med -",
    "put them in {user} and {password}, or in the keyring": "lägg dem i {user} och {password}, eller i nyckelringen",
    "{where}: {file} cannot be read": "{where}: {file} kan inte läsas",
    "{where} holds a file {path} that samverka did not put there": "{where} innehåller en fil {path} som samverka inte har lagt dit",
    "move it away, or publish to another place": "flytta undan den, eller publicera till en annan plats",
    "no mark: the parties": "ingen märkning: parterna",
    "its own mark: {mark}": "egen märkning: {mark}",
    "secrecy: chair and secretary only": "sekretess: bara ordförande och sekreterare",
    "the whole collaboration is hidden": "hela samverkan är dold",
    "the forum {forum} is marked {mark}": "forumet {forum} är märkt {mark}",
    "{source}, which it comes from, is narrower": "{source}, som den kommer från, är snävare",
    "as its meeting": "som mötet",
    "as its item": "som punkten",
    "as its wheel": "som årshjulet",
    "there is no record «{words}»": "det finns ingen post «{words}»",
    # feeds
    "Days when something is due: {title}. For: {audience}.": "Dagar då något ska vara klart: {title}. För: {audience}.",
    "{title}: due days": "{title}: sista dagar",
    "Tasks and decisions to carry out: {title}. For: {audience}.": "Åtgärder och beslut att verkställa: {title}. För: {audience}.",
    "{title}: tasks": "{title}: åtgärder",
    "From the meeting on {day}.": "Från mötet {day}.",
    # documents
    "there is no meeting, assignment, effort, plan, forum or collaboration «{words}»": (
        "det finns inget möte, inget uppdrag, ingen insats, ingen plan, inget forum och ingen samverkan «{words}»"
    ),
    "a year report is not for the audience «{audience}»": "en årsrapport är inte för läsekretsen «{audience}»",
    "choose --audience parties or preparation": "välj --audience parties eller preparation",
    "a document": "ett dokument",
    "{path} cannot be written: {why}": "{path} kan inte skrivas: {why}",
    "{meeting} is not for the audience «{audience}»": "{meeting} är inte för läsekretsen «{audience}»",
    "{record} is not for the audience «{audience}»": "{record} är inte för läsekretsen «{audience}»",
    "the notes of {meeting} are not finished: only finished notes are shown to others": (
        "anteckningarna från {meeting} är inte färdiga: bara färdiga anteckningar visas för andra"
    ),
    "set «notes: final» in {path} when they are, or use --audience preparation": (
        "sätt «notes: final» i {path} när de är det, eller använd --audience preparation"
    ),
    "the folder {folder} is a link: templates lie in the repository itself": "mappen {folder} är en länk: mallar ligger i själva förrådet",
    "{file} asks for the package {name}: a template may use its own folder only": "{file} vill hämta paketet {name}: en mall får bara använda sin egen mapp",
    # agenda
    "agenda sent: {forum} {day}": "dagordning utskickad: {forum} {day}",
    "agenda: news for {forum} {day}": "dagordning: nytt för {forum} {day}",
    "agenda: {forum} {day}": "dagordning: {forum} {day}",
    "for a meeting that was held: samverka meeting new {forum} --date {day}": (
        "för ett möte som redan har hållits: samverka meeting new {forum} --date {day}"
    ),
    "say the day: samverka agenda new {forum} --date YYYY-MM-DD": (
        "ange dagen: samverka agenda new {forum} --date ÅÅÅÅ-MM-DD"
    ),
    "the meeting {meeting} is cancelled": "mötet {meeting} är inställt",
    "there is no forum «{words}»": "det finns inget forum «{words}»",
    "{day} has not come yet: an agenda is noted as sent when it has gone out": (
        "{day} har inte kommit än: en dagordning antecknas som utskickad när den har gått ut"
    ),
    "{forum} has no meeting planned from {today} on": "{forum} har inget möte planerat från och med {today}",
    "{meeting} has no agenda to send": "{meeting} har ingen dagordning att skicka",
    # audience
    "there are: {ids}": "de som finns: {ids}",
    "there is no audience «{audience}»": "det finns ingen läsekrets «{audience}»",
    # calendar
    "Agenda of {forum} out at the latest": "Dagordning för {forum} ut senast",
    "Agenda:": "Dagordning:",
    "REMOVED": "BORTTAGET",
    "REMOVED: {title}": "BORTTAGET: {title}",
    "This is no longer in this calendar.": "Det här finns inte längre i den här kalendern.",
    "CANCELLED: {title}": "INSTÄLLT: {title}",
    "For the meeting on {meeting}. Rather by {rather}: the last day by the rule is {day}, which is no working day.": (
        "Gäller mötet {meeting}. Helst senast {rather}: enligt regeln är sista dagen {day}, som inte är en arbetsdag."
    ),
    "For the meeting on {meeting}. The last day is {day}, until it ends.": (
        "Gäller mötet {meeting}. Sista dagen är {day}, dagen ut."
    ),
    "Issues to {forum} at the latest": "Frågor till {forum} senast",
    "Matters to {forum} at the latest": "Ärenden till {forum} senast",
    "Meetings: {title}. For: {audience}.": "Möten: {title}. För: {audience}.",
    "Moved from {day}": "Flyttat från {day}",
    "no calendar is written: {file} would be faulty: {fault}": (
        "ingen kalender skrivs: {file} skulle bli felaktig: {fault}"
    ),
    "Place: {place}": "Plats: {place}",
    "Summons of {forum} out at the latest": "Kallelse till {forum} ut senast",
    "The day is pinned to {day} in samverka.yml.": "Dagen är låst till {day} i samverka.yml.",
    "there is no meeting here for the audience «{audience}»": "här finns inget möte för läsekretsen «{audience}»",
    "When it ends is not said.": "När det slutar är inte angivet.",
    "calendar feeds": "kalenderflöden",
    "chair and secretary": "ordförande och sekreterare",
    "nothing is published while records cannot be read: a mark could be missed ({paths})": (
        "inget publiceras så länge det finns poster som inte går att läsa: en märkning kan ha missats ({paths})"
    ),
    "{record} is for chair and secretary alone while a file cannot be read whole: a mark could be missed ({paths})": (
        "{record} är bara för ordförande och sekreterare så länge en fil inte går att läsa helt: en märkning kan ha missats ({paths})"
    ),
    "the server does not accept the user and password ({code})": "servern godtar inte användaren och lösenordet ({code})",
    "the server does not find it ({code})": "servern hittar det inte ({code})",
    "it is larger than the server takes ({code})": "det är större än servern tar emot ({code})",
    "the server asks for a login that samverka does not know ({ways}); it knows Basic and Digest": (
        "servern vill ha en inloggning som samverka inte kan ({ways}); samverka kan Basic och Digest"
    ),
    "a web page came instead of an answer: somebody may have to log in to the net or to the server first": (
        "en webbsida kom i stället för ett svar: kanske måste någon logga in på nätet eller servern först"
    ),
    "the line broke ({why})": "förbindelsen bröts ({why})",
    "it does not speak TLS there ({why})": "den talar inte TLS där ({why})",
    "no server of that name is known here": "ingen server med det namnet är känd här",
    "it took the letter and broke the connection before it answered: it may have gone, and goes again as the same letter": (
        "servern tog emot brevet och bröt förbindelsen innan den svarade: det kan ha gått fram, och går igen som samma brev"
    ),
    "nobody answers there": "ingen svarar där",
    "{path} could not be put at {where}: {why}": "{path} gick inte att lägga på {where}: {why}",
    "each file there is the old one or the new one; the next run sends what is missing": (
        "varje fil där är den gamla eller den nya; nästa körning skickar det som saknas"
    ),
    "the server kept {kept} bytes of {size}": "servern sparade {kept} byte av {size}",
    "the server does not allow it ({code})": "servern tillåter det inte ({code})",
    "somebody changed it meanwhile ({code}); publish again": "någon ändrade det under tiden ({code}); publicera igen",
    "the server has no room for it ({code})": "servern har inte plats för det ({code})",
    "somebody has it open or locked it ({code}); publish again later": (
        "någon har den öppen eller har låst den ({code}); publicera igen senare"
    ),
    "the server sends on to {address} ({code}); write the right address in samverka.yml": (
        "servern hänvisar till {address} ({code}); skriv rätt adress i samverka.yml"
    ),
    "the server answered {code} {words}": "servern svarade {code} {words}",
    "somebody else published to {where} meanwhile": "någon annan publicerade till {where} under tiden",
    "the branch {branch} holds the records themselves: whoever may read it reads everything": (
        "grenen {branch} innehåller själva posterna: den som får läsa den läser allt"
    ),
    "name another branch in samverka.yml": "ange en annan gren i samverka.yml",
    "run the command again: what they put there stays": "kör kommandot igen: det de lade dit ligger kvar",
    "run the command again when that is done": "kör kommandot igen när det är klart",
    "what answers there is no WebDAV server": "det som svarar där är ingen WebDAV-server",
    "what answers there is no CalDAV server": "det som svarar där är ingen CalDAV-server",
    "take it away with the folders {folders} there, and publish anew": (
        "ta bort den och mapparna {folders} där, och publicera på nytt"
    ),
    "what was taken away stays in the history of {where}: to be rid of that, remove the branch there and publish anew": (
        "det som togs bort finns kvar i historiken för {where}: för att bli av med det, ta bort grenen där och publicera på nytt"
    ),
    "let git ask its own credential helper for them: git help credentials": (
        "låt git hämta dem ur sin egen nyckelhanterare: git help credentials"
    ),
    "the forum {forum} is hidden": "forumet {forum} är dolt",
    "the notes are a draft": "anteckningarna är ett utkast",
    "nobody owns this section": "ingen äger avsnittet",
    "an issue goes out only as an item of an agenda": "en fråga kommer bara ut som punkt på en dagordning",
    "paper: {title}": "underlag: {title}",
    "section: {heading}": "avsnitt: {heading}",
    "choose another folder with --out, or empty this one": "välj en annan mapp med --out, eller töm den här",
    (
        "no calendar is built while records cannot be read: subscribers would be told that a meeting is "
        "cancelled ({paths})"
    ): (
        "ingen kalender byggs så länge det finns poster som inte går att läsa: prenumeranterna skulle få veta "
        "att möten är inställda ({paths})"
    ),
    "samverka check names the faults; mend them first": "samverka check visar felen; rätta dem först",
    "samverka.yml: there is no time zone «{zone}»; write it like Europe/Stockholm": (
        "samverka.yml: det finns ingen tidszon «{zone}»; skriv den som Europe/Stockholm"
    ),
    "the folder {folder} cannot be used: {why}": "mappen {folder} går inte att använda: {why}",
    "the folder {folder} holds feeds for «{theirs}»; those for «{ours}» do not belong there": (
        "mappen {folder} innehåller kalenderflöden för «{theirs}»; de för «{ours}» hör inte hemma där"
    ),
    "the public": "allmänheten",
    "two feeds would lie in the same file: {one} and {other}": (
        "två kalenderflöden skulle hamna i samma fil: {one} och {other}"
    ),
    "{file} has been edited or cut off: what can be read of it is kept, the rest is built anew": (
        "{file} har redigerats eller är avklippt: det som går att läsa behålls, resten byggs om från början"
    ),
    "the feeds in {folder} have ids at «{theirs}», and samverka.yml says «{ours}»: subscribers would see every meeting go and come again": (
        "flödena i {folder} har id:n vid «{theirs}», och samverka.yml säger «{ours}»: de som prenumererar skulle se varje möte "
        "försvinna och komma tillbaka"
    ),
    "write domain: {theirs} in samverka.yml; is the new one meant, take the old feeds away first": (
        "skriv domain: {theirs} i samverka.yml; är det den nya som ska gälla, ta först bort de gamla flödena"
    ),
    "subscribers see the meeting {old} go, and come as {new}: write «id: {old}» in its file, and build again": (
        "de som prenumererar ser mötet {old} försvinna och komma tillbaka som {new}: skriv «id: {old}» i dess fil och bygg igen"
    ),
    "{file} was no calendar: it is built anew": "{file} var ingen kalender: den byggs om från början",
    "{file}: the event {uid} has been edited and is left out": "{file}: händelsen {uid} har redigerats och utelämnas",
    "{folder} holds a calendar {file} that another program made": (
        "{folder} innehåller en kalender {file} som ett annat program har gjort"
    ),
    # change
    "a {what} is under way in this repository": "git håller på med {what} i den här mappen",
    "git does not know who you are, so the change could not be committed": (
        "git vet inte vem du är, så ändringen kunde inte sparas"
    ),
    "git ignores {paths}, so the change could not be committed": (
        "git bortser från {paths}, så ändringen kunde inte sparas"
    ),
    "nothing was changed; `git show {commit}` shows what to change by hand": (
        "inget ändrades; `git show {commit}` visar vad du kan ändra för hand"
    ),
    "nothing was changed; a line in .gitignore names it": "inget ändrades; en rad i .gitignore nämner det",
    "nothing was changed; commit them or take them back first (`git status` shows them)": (
        "inget ändrades; spara dem i git eller ta tillbaka dem först (`git status` visar dem)"
    ),
    "nothing was changed; finish it with `git {what} --continue`, or give it up with `git {what} --abort`": (
        "inget ändrades; slutför det med `git {what} --continue`, eller avbryt det med `git {what} --abort`"
    ),
    'nothing was changed; run `git config --global user.name "NAME"` and `git config --global user.email ADDRESS`': (
        'inget ändrades; kör `git config --global user.name "NAMN"` och `git config --global user.email ADRESS`'
    ),
    "run `git init` in it first: samverka keeps every change as a commit": (
        "kör `git init` i den först: samverka sparar varje ändring i git"
    ),
    "the change is in the work tree, uncommitted: {paths}": (
        "ändringen ligger i mappen men är inte sparad i git: {paths}"
    ),
    "the commit was refused:\n{words}": "git sade nej till att spara ändringen:\n{words}",
    "there are uncommitted edits in {paths}": "det finns ändringar i {paths} som inte är sparade i git",
    "there is nothing to undo: no commit here was made by samverka and still stands": (
        "det finns inget att ångra: ingen ändring här är gjord av samverka och gäller fortfarande"
    ),
    "undo: {what}": "ångra: {what}",
    "{folder} is not in a git repository": "{folder} hanteras inte av git",
    "{path} has been changed since «{what}», which therefore cannot be undone": (
        "{path} har ändrats efter «{what}», som därför inte går att ångra"
    ),
    # explain
    "a rule is written like SV201, a clause like G20": "en regel skrivs som SV201, en bestämmelse som G20",
    "there is no rule and no clause «{words}»": "det finns varken regel eller bestämmelse «{words}»",
    # init
    (
        'git does not know who you are, so nothing is committed yet. Run: git config --global user.name "NAME", '
        "git config --global user.email ADDRESS, and then: git add . && git commit -m Start"
    ): (
        'git vet inte vem du är, så inget är sparat i git än. Kör: git config --global user.name "NAMN", git '
        "config --global user.email ADRESS, och sedan: git add . && git commit -m Start"
    ),
    "new samverka repository": "ny samverka-mapp",
    "say what to begin with: --model NAME, or --sample": "ange vad du vill börja med: --model NAMN, eller --sample",
    "the models are: {names}": "modellerna är: {names}",
    "there is no model «{name}»": "det finns ingen modell «{name}»",
    "{folder} is a file": "{folder} är en fil",
    "{folder} is not empty; choose a new folder": "{folder} är inte tom; välj en ny mapp",
    # issue
    "a late issue needs --reason and --agreed-by (the chair, or «meeting»)": (
        "en efteranmäld fråga behöver --reason och --agreed-by (ordföranden, eller «meeting»)"
    ),
    "an issue is declined with a reason, which is the answer to who raised it": (
        "en fråga som inte tas upp behöver ett skäl, som är svaret till den som anmälde den"
    ),
    "issue accepted: {title}": "fråga upptagen: {title}",
    "issue declined: {title}": "fråga inte upptagen: {title}",
    "issue deferred: {title}": "fråga framflyttad: {title}",
    "issue: {title}": "fråga: {title}",
    "issue: {title} ({forum})": "fråga: {title} ({forum})",
    "issues for the meeting on {day} were to be in by {closed}": (
        "frågor till mötet {day} skulle vara inne senast {closed}"
    ),
    "its coming meetings are: {days}": "kommande möten: {days}",
    "let a party raise it (--from PARTY), or submit it to an open forum": (
        "låt en part anmäla den (--from PART), eller anmäl den till ett öppet forum"
    ),
    "no later meeting is planned; take it late: --late --reason … --agreed-by …": (
        "inget senare möte är planerat; ta upp den som efteranmäld: --late --reason … --agreed-by …"
    ),
    "only the parties of {forum} can submit issues to it": "bara parterna i {forum} kan anmäla frågor dit",
    "say who raises the issue: --from PARTY, or --from-other TEXT for someone who is no party": (
        "ange vem som anmäler frågan: --from PART, eller --from-other TEXT för någon som inte är part"
    ),
    "the issue needs a title": "frågan behöver en rubrik",
    "the next meeting it can reach is {day}: leave out --meeting; or take it late: --late --reason … --agreed-by …": (
        "nästa möte den hinner till är {day}: utelämna --meeting; eller ta upp den som efteranmäld: --late "
        "--reason … --agreed-by …"
    ),
    "the parties are: {parties}": "parterna är: {parties}",
    "{forum} does not exist on {day}": "{forum} finns inte {day}",
    "{forum} has no meeting on {day}": "{forum} har inget möte {day}",
    "{issue} is {state}; it cannot become {to}": "{issue} är {state}; den kan inte bli {to}",
    "{party} does not take part in {forum}": "{party} deltar inte i {forum}",
    # meeting
    "meeting: {forum} {day}": "möte: {forum} {day}",
    "notes: {forum} {day}": "anteckningar: {forum} {day}",
    "samverka agenda new {forum} --date {day}": "samverka agenda new {forum} --date {day}",
    "{day} has passed": "{day} har passerat",
    "{day} is a Saturday or a Sunday": "{day} är en lördag eller söndag",
    "{day} is a red day: {name}": "{day} är en röd dag: {name}",
    "{forum} already meets on {day}": "{forum} har redan ett möte {day}",
    "{meeting} has no agenda to take notes by": "{meeting} har ingen dagordning att föra anteckningar efter",
    # status
    "agenda of {forum} for {day} goes out": "dagordningen går ut: {forum}, {day}",
    "agenda of {forum} for {day} has not gone out": "dagordningen har inte gått ut: {forum}, {day}",
    "final report from «{title}»": "slutrapport från «{title}»",
    "{key} is done already, on {day}": ("{key} är redan klart, {day}"),
    "{key} was dropped": ("{key} är struket"),
    "{key} simply holds: nothing is to be carried out": ("{key} gäller bara: det finns inget att verkställa"),
    "decision carried out: {text}": ("beslut verkställt: {text}"),
    "task done: {text}": ("åtgärd klar: {text}"),
    "decision dropped: {text}": ("beslut struket: {text}"),
    "task dropped: {text}": ("åtgärd struken: {text}"),
    "there is no decision «{words}»": ("det finns inget beslut «{words}»"),
    "there is no task «{words}»": ("det finns ingen åtgärd «{words}»"),
    "say why, so that the one who reads the notes later knows: --reason": (
        "skriv varför, så att den som läser anteckningarna senare vet: --reason"
    ),
    "{key} waits for {parties} to decide for itself": ("{key} väntar på eget beslut av {parties}"),
    "say which words to look for": ("skriv vilka ord som ska sökas"),
    "--kind: «{value}» is not one of {known}": ("--kind: «{value}» är inte något av {known}"),
    "{party} is to decide for itself: {text}": ("{party} ska fatta eget beslut: {text}"),
    "from the annual wheel: {title}": "ur årshjulet: {title}",
    "issues for {forum} on {day} close": "sista dag för frågor: {forum}, {day}",
    "notes of {forum} on {day} are missing": "anteckningar saknas: {forum}, {day}",
    "notes of {forum} on {day} are still a draft": "anteckningarna är fortfarande ett utkast: {forum}, {day}",
    "report from «{title}»": "rapport från «{title}»",
    "task: {text} ({who})": "åtgärd: {text} ({who})",
    "the agenda": "dagordningen",
    "the chair's answer to «{title}»": "ordförandens svar på «{title}»",
    "the issue «{title}» waits for the chair's answer ({forum})": (
        "frågan «{title}» väntar på ordförandens svar ({forum})"
    ),
    "the paper «{title}» ({who})": "underlaget «{title}» ({who})",
    "the paper «{title}»": "underlaget «{title}»",
    "{forum} meets": "möte: {forum}",
    "«{title}» is to be closed": "«{title}» ska avslutas",
    "«{title}» is to be evaluated": "«{title}» ska utvärderas",
    # insats
    "money is granted with the step to «{stage}»; later amounts with: samverka insats change {id} budget --granted …": (
        "medel beviljas i steget «{stage}»; senare belopp med: samverka insats change {id} budget --granted …"
    ),
    "money is granted by a decision: --decided MEETING#DECISION": (
        "medel beviljas genom ett beslut: --decided MÖTE#BESLUT"
    ),
    "«{value}» is not one of {known}": ("«{value}» är inget av {known}"),
    "say what changes: --text, or --granted for money": ("säg vad som ändras: --text, eller --granted för medel"),
    "--granted is a change of budget": ("--granted är en ändring av budget"),
    "target group, goals and budget are changed by {forum}; the steering group proposes": (
        "målgrupp, projektmål och budget ändras av {forum}; styrgruppen föreslår"
    ),
    "{option}: «{value}» is no year and amount: write it as 2026=1250000": (
        "{option}: «{value}» är inget år och belopp: skriv som 2026=1250000"
    ),
    "what goes no further needs a reason, which is the answer to those behind it: --reason": (
        "det som inte går vidare behöver ett skäl, som är svaret till dem som står bakom: --reason"
    ),
    "name their decision: --decided MEETING#DECISION": ("ange deras beslut: --decided MÖTE#BESLUT"),
    "effort: {title}: {what}": ("insats: {title}: {what}"),
    "effort: {title}": ("insats: {title}"),
    "the effort needs a title: --title": ("insatsen behöver en rubrik: --title"),
    "name a decision of theirs: --decided MEETING#DECISION": ("ange ett beslut av dem: --decided MÖTE#BESLUT"),
    "the decision was taken by {forum}; the step to «{stage}» is taken by {type}": (
        "beslutet fattades av {forum}; steget «{stage}» tas av {type}"
    ),
    "name the local group (--forum), or the collaboration (--collaboration)": (
        "ange den lokala gruppen (--forum) eller samverkan (--collaboration)"
    ),
    # steps
    "the collaboration's model has no stages for it": ("modellen för samverkan har inga steg för det"),
    # status: efforts
    "«{title}» is to begin": ("«{title}» ska börja"),
    "a steering group": ("en styrgrupp"),
    # uppdrag
    "a step back needs a reason: --reason": "ett steg tillbaka behöver ett skäl: --reason",
    "assignment: {title} ({forum})": "uppdrag: {title} ({forum})",
    "assignment: {title}: {stage}": "uppdrag: {title}: {stage}",
    "its decisions are: {ids}": "dess beslut är: {ids}",
    "report: {title}": "rapport: {title}",
    "the assignment needs a title (--title), or a plan's activity to take it from (--activity)": (
        "uppdraget behöver en rubrik (--title), eller en aktivitet i en plan att hämta den från (--activity)"
    ),
    "the meeting {meeting} has no decision «{part}»": "mötet {meeting} har inget beslut «{part}»",
    "the step from «{now}» to «{to}» skips a stage, or leads nowhere": (
        "steget från «{now}» till «{to}» hoppar över ett steg, eller leder ingenstans"
    ),
    "there is no activity «{words}» in any plan; write it as PLAN#ACTIVITY": (
        "ingen plan har någon aktivitet «{words}»; skriv den som PLAN#AKTIVITET"
    ),
    "{title} has come to its last stage": "{title} har nått sitt sista steg",
    "«{words}» can be several; write more of the id: {ids}": "«{words}» kan vara flera; skriv mer av id:t: {ids}",
    # workspace
    "make one with: samverka init FOLDER --model NAME   (or look at the example: samverka init FOLDER --sample)": (
        "skapa en med: samverka init MAPP --model NAMN   (eller se på exemplet: samverka init MAPP --sample)"
    ),
    "samverka check {path}": "samverka check {path}",
    "there is no assignment «{words}»": "det finns inget uppdrag «{words}»",
    "there is no collaboration «{words}»": "det finns ingen samverkan «{words}»",
    "there is no effort «{words}»": "det finns ingen insats «{words}»",
    "there is no folder {folder}": "det finns ingen mapp {folder}",
    "there is no forum or collaboration «{words}»": "det finns inget forum och ingen samverkan «{words}»",
    "there is no issue «{words}»": "det finns ingen fråga «{words}»",
    "there is no meeting «{words}»": "det finns inget möte «{words}»",
    "there is no party «{words}»": "det finns ingen part «{words}»",
    "there is no person «{words}» in people.yml": "det finns ingen person «{words}» i people.yml",
    "there is no plan «{words}»": "det finns ingen plan «{words}»",
    "there is no wheel «{words}»": "det finns inget årshjul «{words}»",
    "{folder} is not a samverka repository: there is no samverka.yml here or above": (
        "{folder} är ingen samverka-mapp: det finns ingen samverka.yml där eller i mapparna ovanför"
    ),
    "{path} cannot be read: {why}": "{path} går inte att läsa: {why}",
    "{path} has faults that samverka check names; mend them first": (
        "{path} har fel som samverka check visar; rätta dem först"
    ),
    "{source}: «{value}» is no date: write it as 2026-03-12": (
        "{source}: «{value}» är inget datum: skriv det som 2026-03-12"
    ),
    # hook
    "checks the records that a merge brings before git commits it": "granskar posterna som en sammanslagning för med sig, innan git sparar den",
    "a fault in samverka itself is no reason to hold a commit": (
        "ett fel i samverka självt är inget skäl att stoppa en ändring"
    ),
    "checks the records that are pushed before they are taken": "granskar posterna som skickas hit, innan de tas emot",
    "checks the records that are staged before each commit": (
        "granskar posterna som ska sparas, varje gång innan git sparar"
    ),
    "put the two together in one of them, take the other away, and run samverka hook install again": (
        "slå ihop de två i en av dem, ta bort den andra, och kör samverka hook install igen"
    ),
    "nothing staged is a record": "inget av det som ska sparas är en post",
    "samverka was not found, so the records were not checked; where it is installed, run: samverka hook install": (
        "samverka hittades inte, så posterna granskades inte; där det är installerat, kör: samverka hook install"
    ),
    "written by samverka hook install; a hook that was here before is kept as {name}, and runs first": (
        "skriven av samverka hook install; en hook som fanns här tidigare är sparad som {name}, och körs först"
    ),
    "{path} and {path}.{ending} are both there, and neither is samverka's": (
        "både {path} och {path}.{ending} finns, och ingen av dem är samverkas"
    ),
    "{path} runs samverka's hook already, as {name}.legacy": "{path} kör redan samverkas hook, som {name}.legacy",
    "summons of {forum} for {day} goes out": "kallelsen går ut: {forum}, {day}",
    "summons of {forum} for {day} has not gone out": "kallelsen har inte gått ut: {forum}, {day}",
    "matters for {forum} on {day} close": "sista dag för ärenden: {forum}, {day}",
    "{forum} holds a board meeting": "sammanträde: {forum}",
    "minutes of {forum} on {day} are missing": "protokollet saknas: {forum}, {day}",
    "minutes of {forum} on {day} are still a draft": "protokollet är fortfarande ett utkast: {forum}, {day}",
    "the meeting {meeting} has been held; its agenda is part of its notes": (
        "mötet {meeting} har hållits; dagordningen hör till anteckningarna"
    ),
    "from the annual wheel, not taken up: {title} (move it, or drop it with a reason)": (
        "ur årshjulet, inte behandlat: {title} (flytta punkten, eller stryk den med en orsak)"
    ),
    "{person} does not chair {forum}; {chair} does": "{person} är inte ordförande för {forum}; det är {chair}",
    "an issue is put off to a later meeting with a reason: --reason": (
        "en fråga flyttas fram till ett senare möte med ett skäl: --reason"
    ),
    "{issue} is {state} already": "{issue} är redan {state}",
    "the meeting on {day} has not been held, so it cannot have agreed": (
        "mötet {day} har inte hållits, så det kan inte ha gått med på det"
    ),
    "a late issue is taken when the chair agrees, or the meeting itself": (
        "en efteranmäld fråga tas upp när ordföranden går med på det, eller mötet självt"
    ),
    "decision to carry out: {text} ({who})": "beslut att verkställa: {text} ({who})",
    "{day} has not come yet: a report is noted when it has been given": (
        "{day} har inte varit än: en rapport antecknas när den har lämnats"
    ),
    "say what was reported: --text, --progress or --deviation": (
        "säg vad som rapporterades: --text, --progress eller --deviation"
    ),
    "«{title}» is not under way, so it has nothing to report yet": (
        "«{title}» pågår inte, så det finns inget att rapportera"
    ),
    "{path} has changes that are not committed, so the decision cannot be relied on yet": (
        "{path} har ändringar som inte är sparade i git, så beslutet går inte att bygga på än"
    ),
    'commit it first: git commit -m "Notes" -- {path}': 'spara filen först: git commit -m "Notes" -- {path}',
    "--to: «{value}» is no time of the year: write 2026-04, 2026-W17 or 2026-04-23": (
        "--to: «{value}» är ingen tid på året: skriv 2026-04, 2026-W17 eller 2026-04-23"
    ),
    (
        "--reason: say why, so that the one who reads the wheel later knows"
    ): "--reason: säg varför, så att den som läser årshjulet senare vet det",
    "wheel: {title} moved to {when}": "årshjulet: {title} flyttas till {when}",
    "wheel: {title} dropped": "årshjulet: {title} stryks",
    "wheel: {title} done": "årshjulet: {title} klar",
    "wheel: {title} {year}": "årshjul: {title} {year}",
    "{day} has not come yet": "{day} har inte varit än",
    "«{title}» was handled at {meeting}": "«{title}» behandlades vid {meeting}",
    "there is no item «{words}» in any wheel": "det finns ingen punkt «{words}» i något årshjul",
    (
        "the ids stand in the wheel's file, and in samverka wheel show FORUM --json"
    ): "id:na står i årshjulets fil, och i samverka wheel show FORUM --json",
    "there is a wheel for {year} already: {path}": "det finns redan ett årshjul för {year}: {path}",
    "there are wheels for {years}": "det finns årshjul för {years}",
    "there is no wheel for {year} to carry over": "det finns inget årshjul för {year} att föra över",
    "there is a record «{id}» already": "det finns redan en post «{id}»",
    "{path} is there already; nothing was changed": "{path} finns redan; ingenting är ändrat",
    "{what}, {year} ({forum})": "{what}, {year} ({forum})",
    "{what} is not called; {forum} is to call it": "{what} har ingen kallat till; {forum} ska kalla",
    "statement of {party} on «{title}»": "yttrande från {party} om «{title}»",
    # seats
    "chair of the forum": "ordförande i forumet",
    "vice chair of the forum": "vice ordförande i forumet",
    "secretary of the forum": "sekreterare i forumet",
    "convenes the forum": "sammankallande i forumet",
    "chairs from {day} by the rota: write swaps: with on: {day}": (
        "ordförande från {day} enligt det rullande schemat: skriv swaps: med on: {day}"
    ),
    "task: {text}": "åtgärd: {text}",
    "presents {title} on {day}": "föredrar {title} den {day}",
    "brings the paper «{title}»": "tar fram underlaget «{title}»",
    "presents {title} at every meeting": "föredrar {title} på varje möte",
    "answers for {title} ({when})": "svarar för {title} ({when})",
    "answers for the issue «{title}»": "svarar för frågan «{title}»",
    "convenes the group of «{title}»": "sammankallande i gruppen för «{title}»",
    "sits in the group of «{title}»": "ingår i gruppen för «{title}»",
    "milestone: {title}": "delmål: {title}",
    "chairs the meeting on {day}": "ordförande på mötet den {day}",
    "writes at the meeting on {day}": "sekreterare på mötet den {day}",
    "seat: {out} → {in_} ({forum})": "plats: {out} → {in_} ({forum})",
    "vacant": "vakant",
    "add a line to people.yml, line {line}:   - {example}": "lägg till en rad i people.yml, rad {line}:   - {example}",
    "say who leaves (--out PERSON) or which seat it is (--seat ID)": (
        "säg vem som slutar (--out PERSON) eller vilken plats det gäller (--seat ID)"
    ),
    "{name} holds several seats in {forum}: {ids}": "{name} har flera platser i {forum}: {ids}",
    "say which: --seat ID": "säg vilken: --seat ID",
    "{name} holds no such seat in {forum}": "{name} har ingen sådan plats i {forum}",
    "{forum} has no seat «{seat}»": "{forum} har ingen plats «{seat}»",
    "its seats are: {seats}": "platserna är: {seats}",
    "{name} holds that seat already": "{name} har den platsen redan",
    "{name} is of {party}, and the seat is that of {seat}": (
        "{name} kommer från {party}, och platsen är till för {seat}"
    ),
    "nothing was changed; correct party: in people.yml, or name somebody else": (
        "inget ändrades; rätta party: i people.yml, eller ange någon annan"
    ),
    "{name} sits in {forum} already: {seat}": "{name} sitter redan i {forum}: {seat}",
    "nothing was changed; first: samverka seat change {forum} --out {person} --vacant --from {day}": (
        "inget ändrades; först: samverka seat change {forum} --out {person} --vacant --from {day}"
    ),
    "--also: «{value}» is none of {known}": "--also: «{value}» är inget av {known}",
    "--also {role}: it is {who} who has it": "--also {role}: det är {who} som har den rollen",
    "leave --also out now; run the same command with it on {day}: the seat is then left as it is": (
        "utelämna --also nu, och kör samma kommando med det den {day}: platsen lämnas då som den är"
    ),
    "a role has no dates: it would change hands before {day}": (
        "en roll har inga datum: den skulle byta person före den {day}"
    ),
    "the seat «{seat}» is vacant already": "platsen «{seat}» är redan vakant",
    "the term in «{seat}» begins {day}": "mandatet på platsen «{seat}» börjar {day}",
    "write a later day in --from; or take it back by hand": (
        "ange en senare dag i --from, eller ta tillbaka det för hand"
    ),
    # model
    "write one in models/NAME/model.yml; or name one: samverka model check NAME": (
        "skriv en i models/NAMN/model.yml, eller nämn en: samverka model check NAMN"
    ),
    "there is no model of its own in this repository": ("den här samverka-mappen har ingen egen modell"),
    "the models are: {names}; a folder of one has a model.yml": (
        "modellerna är: {names}; mappen med en modell har en model.yml"
    ),
    "there is no start/collaboration.md: samverka init has nothing to begin with": (
        "det finns ingen start/collaboration.md: samverka init har inget att börja med"
    ),
    "{known}; or write the folder of a model of your own": ("{known}; eller skriv mappen med en egen modell"),
    # issues between forums
    "meeting moved: {forum} {before} to {after}": "möte flyttat: {forum} {before} till {after}",
    "meeting cancelled: {forum} {day}": "möte inställt: {forum} {day}",
    "{meeting} is on {day} already": "{meeting} är redan {day}",
    "a meeting is cancelled with a reason: --reason": "ett möte ställs in med ett skäl: --reason",
    "the meeting {meeting} has been held": "mötet {meeting} har hållits",
    "a new one is made with: samverka meeting new {forum} --date YYYY-MM-DD": (
        "ett nytt görs med: samverka meeting new {forum} --date ÅÅÅÅ-MM-DD"
    ),
    "meetings of {year}: {forum}, {n}": "möten {year}: {forum}, {n}",
    "{forum} has all its meetings of {year} already": "{forum} har redan alla sina möten {year}",
    "{forum} has no meetings in {year} to go by": "{forum} har inga möten {year} att utgå från",
    "--weekday is one of {days}": "--weekday är en av {days}",
    "not {day}: {name}": "inte {day}: {name}",
    "not {day}": "inte {day}",
    "that makes {count} meetings in {year}; at least {least} are agreed": (
        "det blir {count} möten {year}; minst {least} är överenskomna"
    ),
    "{day} is not in {year}": "{day} är inte {year}",
    "say the days (--dates), or a weekday (--weekday thu)": (
        "ange dagarna (--dates), eller en veckodag (--weekday tor)"
    ),
    "{forum} on {day} is cancelled: tell those who were called": (
        "{forum}, {day}, är inställt: meddela dem som fått dagordningen"
    ),
    "{forum} on {day}: when or where it is has changed since the agenda went out": (
        "{forum}, {day}: tid eller plats har ändrats sedan dagordningen gick ut"
    ),
    "{forum} on {day}: the agenda has changed since it went out": (
        "{forum}, {day}: dagordningen har ändrats sedan den gick ut"
    ),
    "agenda: {title} added ({forum} {day})": "dagordning: {title} tillagd ({forum} {day})",
    "agenda: {title} dropped from {forum} {day}{why}": "dagordning: {title} struken, {forum} {day}{why}",
    "{meeting} has no item «{words}»": "{meeting} har ingen punkt «{words}»",
    "the item needs a title": "punkten behöver en rubrik",
    "{meeting} has no item {number}; it has {n}": "{meeting} har ingen punkt {number}; den har {n}",
    "its items are: {ids}": "dess punkter är: {ids}",
    "«{title}» is not taken away: {held} belongs to it": "«{title}» stryks inte: {held} hör till den",
    "move or remove that first, in {path}": "flytta eller ta bort det först, i {path}",
    "issue withdrawn: {title}": "fråga återtagen: {title}",
    "issue resolved: {title}": "fråga avslutad: {title}",
    "{given} of {of} forums have answered; {forums} have not": (
        "{given} av {of} forum har svarat; {forums} har inte gjort det"
    ),
    "the decision at the meeting was: --decision {meeting}#{decision}": (
        "beslutet på mötet var: --decision {meeting}#{decision}"
    ),
    "where no decision was needed: --answer and a sentence that can be sent to who raised it": (
        "behövdes inget beslut: --answer och en mening som går att skicka till den som anmälde"
    ),
    "say what resolved it: --decision MEETING#DECISION, or --answer TEXT": (
        "säg vad som avslutade den: --decision MÖTE#BESLUT, eller --answer TEXT"
    ),
    "{person} did not raise «{title}»; {name} did": "{person} har inte anmält «{title}»; det har {name}",
    "wait for their answer, or take it back there: samverka issue withdraw {issue}": (
        "vänta på svaret, eller återta frågan där: samverka issue withdraw {issue}"
    ),
    "an issue is taken back by who raised it; the chair declines it: samverka issue decline {issue} --reason …": (
        "en fråga återtas av den som anmälde den; ordföranden tar inte upp den: samverka issue decline {issue} "
        "--reason …"
    ),
    "issue raised: {title} (to {forums})": "fråga lyft: {title} (till {forums})",
    "issue distributed: {title} (to {forums})": "fråga fördelad: {title} (till {forums})",
    "Raised from {forum} on {day}.": "Lyft från {forum} {day}.",
    "Distributed from {forum} on {day}.": "Fördelad från {forum} {day}.",
    "from here it can be: {ids}; --to can be repeated": "härifrån kan det vara: {ids}; --to kan upprepas",
    "say to which forum it is raised: --to FORUM": "säg till vilket forum frågan lyfts: --to FORUM",
    "the model says no forums that {forum} distributes to: name them with --to": (
        "modellen säger inte vilka forum som {forum} fördelar frågor till: nämn dem med --to"
    ),
    "«{title}» has been distributed to all of them: {forums}": "«{title}» är redan fördelad till alla: {forums}",
    "«{title}» is {forum}'s own already": "«{title}» är redan en fråga för {forum}",
    "«{title}» came from {forum}, as {issue}": "«{title}» kom från {forum}, som {issue}",
    "{forum} has «{title}» already, as {issue}": "{forum} har redan «{title}», som {issue}",
    "answer it instead: samverka issue resolve {issue} --answer …": (
        "svara i stället: samverka issue resolve {issue} --answer …"
    ),
    "«{title}» was dealt with on {day} and waits to be closed with an answer": (
        "«{title}» har behandlats {day} och väntar på att avslutas med ett svar"
    ),
    "all that «{title}» was handed on to have answered: close it": (
        "alla forum som fick «{title}» har svarat: avsluta frågan"
    ),
    # forums that merge
    "forums merged: {names} → {into}": "forum går ihop: {names} → {into}",
    "name the forums that end: at least one, and not the one they go into": (
        "ange de forum som upphör: minst ett, och inte det som de går upp i"
    ),
    "forums of different collaborations cannot merge": "forum i olika samverkan kan inte gå ihop",
    "nothing was changed; take to: away from {path} first": "inget ändrades; ta först bort to: ur {path}",
    "{forum} is to end {day} already": "{forum} ska redan upphöra {day}",
    "«{into}» is no forum, and no id for a new one: write small letters and hyphens": (
        "«{into}» är inget forum, och inget id för ett nytt: skriv små bokstäver och bindestreck"
    ),
    "a new forum is made in the form of {forum}: add --title TEXT": (
        "ett nytt forum görs efter {forum}: lägg till --title TEXT"
    ),
    "report: {title} {year}": "årsrapport: {title} {year}",
    "{year} has not begun": "{year} har inte börjat",
    "{path}: the marks of «{id}» do not stand once each, one above the other": (
        "{path}: märkena för «{id}» står inte en gång var, det ena ovanför det andra"
    ),
    "mend them, or take both away: a part without marks is left as it is": (
        "rätta dem, eller ta bort båda: en del utan märken lämnas som den är"
    ),
    "«{words}» is a decision, and no task": "«{words}» är ett beslut och ingen åtgärd",
    "«{words}» is a task, and no decision": "«{words}» är en åtgärd och inget beslut",
    "write: {command}": "skriv: {command}",
    # asked
    "note what it decided: samverka decision own {key} --party {party}": (
        "anteckna vad parten beslutade: samverka decision own {key} --party {party}"
    ),
    "statement asked for: {title}": "yttrande begärt: {title}",
    "statement of {party}: {title}": "yttrande från {party}: {title}",
    "own decision of {party}: {text}": "eget beslut av {party}: {text}",
    "the members are told: {what}": "till medlemmarna: {what}",
    "say who is asked: --party": "säg vem som tillfrågas: --party",
    "--due: {due} is before {day}, when it was asked for": "--due: {due} är före {day}, då det begärdes",
    "{parties} is asked already, and has not answered": "redan tillfrågade som inte har svarat: {parties}",
    "say whose answer it is: --party, once": "säg vems svar det är: --party, en gång",
    "{party} is not asked for a statement on «{title}»": "{party} är inte tillfrågad om ett yttrande över «{title}»",
    "ask first: samverka issue statement {id} --party {party}": (
        "fråga först: samverka issue statement {id} --party {party}"
    ),
    "--on: {day} is before the meeting on {held}": "--on: {day} är före mötet den {held}",
    "{party} has decided already, on {day}": "{party} har redan beslutat, {day}",
    "say what they were told: --what": "säg vad de har fått veta eller fått: --what",
    "those that are done so are: {ids}": "de som görs så är: {ids}",
    "the model's year has no duty «{duty}» that is done so": "årets gång i modellen har inget «{duty}» som görs på det sättet",
    "did you mean {names}?": "menade du {names}?",
    "lay them out first: samverka meeting notes {meeting}": ("lägg upp dem först: samverka meeting notes {meeting}"),
    "--on and --by say when notes were approved and by whom: --state approved": (
        "--on och --by säger när anteckningarna justerades och av vem: --state approved"
    ),
    "{meeting} has no notes yet": ("{meeting} har inga anteckningar än"),
    "nobody who is called to {meeting} can have got it by {how}": (
        "ingen som kallas till {meeting} kan ha fått den på det sättet ({how})"
    ),
    "who is called stands under seats: in the forum, e-mail addresses in people.yml; told in another way: --how post": (
        "vilka som kallas står under seats: i forumet, och adresserna i people.yml; gick den ut på annat sätt: --how post"
    ),
    "there are: {ids} and {n} more": ("de som finns: {ids} och {n} till"),
    "write it as MEETING#DECISION; samverka decision list shows them": (
        "skriv det som MÖTE#BESLUT; samverka decision list visar dem"
    ),
    '{parties}; from somebody else: --from-other "{words}"': ('{parties}; från någon annan: --from-other "{words}"'),
    "what has no visibility: public is for the parties: --audience parties": (
        "det som inte har visibility: public är för parterna: --audience parties"
    ),
    "the change is in the work tree, uncommitted, and so is {others}: commit them together with git add {all} and git commit": (
        "ändringen ligger i mappen men är inte sparad i git, och inte heller {others}: spara dem tillsammans med git add {all} och git commit"
    ),
    "{until} is before {day}": ("{until} ligger före {day}"),
    "a meeting that ends on another day: --until": ("för ett möte som slutar en annan dag: --until"),
}
