"""Swedish for the layer `domain`: what each key of a record holds, and why a figure cannot be that."""

MESSAGES: dict[str, str] = {
    "a personnummer or samordningsnummer stands here ({masked}): take it away": (
        "här står ett personnummer eller samordningsnummer ({masked}): ta bort det"
    ),
    # how summons are sent
    "the address that mail is sent from; left out, the secretary's own": "adressen som mejl skickas från; utelämnad, sekreterarens egen",
    "the mail server, as HOST or HOST:PORT; left out, mails are written as files to send": (
        "e-postservern, som VÄRD eller VÄRD:PORT; utelämnad skrivs mejlen som filer att skicka"
    ),
    "how the way to the server is kept: starttls, tls, or none (then never with a password, but to this machine)": (
        "hur vägen till servern skyddas: starttls, tls eller none (då aldrig med lösenord, annat än till den egna datorn)"
    ),
    "how summons are sent": "hur kallelser skickas",
    "who was called and has not got it": "vilka som kallats men inte fått det",
    # targets
    "where people reach what lies there, as a web address; left out, url of samverka.yml where all may read it": (
        "var man når det som ligger där, som webbadress; utelämnad: url i samverka.yml, där alla får läsa"
    ),
    "what is published there: feeds (when left out), subscribe (a page that tells how to subscribe to them), agendas, notes, papers, wheels": (
        "vad som publiceras där: feeds (när inget sägs), subscribe (en sida om hur man prenumererar på dem), agendas, notes, papers, wheels"
    ),
    ("the forms of agendas, notes and wheels: pdf and html (when left out), docx"): (
        "formerna för dagordningar, anteckningar och årshjul: pdf och html (när inget sägs), docx"
    ),
    # feeds
    (
        "the days before each meeting when something is due: in the feed (when left out), apart in feeds of their own, or none"
    ): (
        "dagarna före varje möte då något ska vara klart: in (i flödet, när inget sägs), apart (i egna flöden) eller none"
    ),
    "false where no feeds of tasks are wanted": "false där inga flöden med åtgärder önskas",
    ("true where each person with a seat gets a feed, named by the person's id"): (
        "true där var och en med en plats får ett flöde, uppkallat efter personens id"
    ),
    "which calendar feeds are built": "vilka kalenderflöden som byggs",
    # agenda: efforts
    "{task}: {title}": ("{task}: {title}"),
    "Deviation: {title}": ("Avvikelse: {title}"),
    # agenda
    "Decision on the assignment: {title}": "Beslut om uppdraget: {title}",
    "Final report: {title}": "Slutrapport: {title}",
    "Report: {title}": "Rapport: {title}",
    # governance: why a value is no value for a figure
    "it is a whole number": "det är ett heltal",
    "it is true or false": "det är true eller false",
    "it is written {{TYPE: MINUTES, …}}": "det skrivs {{TYP: MINUTER, …}}",
    "it is written {{min: NUMBER, target: [FROM, TO], per: year or term}}": (
        "det skrivs {{min: ANTAL, target: [FRÅN, TILL], per: year eller term}}"
    ),
    "it is written {{PARTY: NUMBER, …}}": "det skrivs {{PART: ANTAL, …}}",
    "it is written {{{shape}: NUMBER}}": "det skrivs {{{shape}: ANTAL}}",
    "there is no such figure": "det finns inget sådant villkor",
    # records: what every record or part can say
    "from which day": "från och med vilken dag",
    "the clause of the secrecy act that it rests on, where it is secret": (
        "den paragraf i offentlighets- och sekretesslagen som gäller, om uppgiften är sekretessbelagd"
    ),
    "the item's own id, unique in this record": "punktens eget id, unikt i den här posten",
    "the record's case number in each party's register": "postens diarienummer hos varje part",
    "the record's id, frozen when it is made; left out, the path below the collaboration with - for /": (
        "postens id, som inte ändras sedan den skapats; utelämnat blir det sökvägen under samverkans mapp, med - för /"
    ),
    "to which day, that day included": "till och med vilken dag",
    "who may see it: public, parties (when left out) or preparation (chair and secretary)": (
        "vem som får se det: public (alla), parties (parterna; gäller om inget står) eller preparation "
        "(ordförande och sekreterare)"
    ),
    # records: exceptions
    "rules that are not followed here, with reason, who agreed and until when": (
        "regler som inte följs här: skäl, vem som gått med på det och till när"
    ),
    "the last day the exception holds": "undantagets sista dag",
    "the rule's code, like SV412": "regelns kod, till exempel SV412",
    "who agreed: a person's id, or a decision": "vem som gått med på det: en persons id, eller ett beslut",
    "why the rule is not followed here": "varför regeln inte följs här",
    # records: moves
    "the day it came there": "dagen den kom dit",
    "the decision behind it, as MEETING#DECISION, or in words from before the records began": (
        "beslutet bakom, skrivet MÖTE#BESLUT, eller i ord från tiden innan posterna började"
    ),
    "the forum it was raised or distributed to, or that took the step": (
        "forumet som den lyftes eller fördelades till, eller som tog steget"
    ),
    "the meeting it was moved to, or was dealt with at": "mötet den flyttades till, eller behandlades på",
    "the stage it came to": "steget den kom till",
    "who moved it: a person's id or a name": "vem som förde den vidare: en persons id eller ett namn",
    "why, in a sentence that can be sent to the one who asked": (
        "varför, i en mening som kan skickas till den som frågade"
    ),
    # records: case numbers and papers
    "missing, in, or not-needed": "missing (saknas), in (har kommit) eller not-needed (behövs inte)",
    "the case number as that register writes it": "diarienumret så som det skrivs i det diariet",
    "the day it must be in": "dagen det ska ha kommit in",
    "what the paper is called": "vad underlaget heter",
    "where it lies": "var det ligger",
    "it is a list of some of {words}": ("det är en lista med några av {words}"),
    "the line's number in the order, like 3.1": ("punktens nummer i delegationsordningen, som 3.1"),
    "which matters": ("vilka ärenden"),
    "who may decide: the id of a function, a person or a forum, or «chair»": (
        "vem som får besluta: id för en funktion, en person eller ett forum, eller «chair» (ordföranden)"
    ),
    "whole kronor at most": ("högst så många hela kronor"),
    "on which further terms": ("på vilka villkor i övrigt"),
    "the day it was taken": ("den dag beslutet fattades"),
    "the line of the order that it rests on": ("den punkt i delegationsordningen som det vilar på"),
    "who took it": ("vem som fattade det"),
    "the board's meeting it was reported to, where that was a later one than the next": (
        "det sammanträde då det anmäldes, om det var ett senare än det närmaste"
    ),
    "the lines of a delegation order: who may decide what": ("delegationsordningens punkter: vem som får besluta vad"),
    "decisions taken between meetings by a line of the delegation order": (
        "beslut som fattats mellan sammanträdena med stöd av delegationsordningen"
    ),
    "the item they left at: from it on they are gone": ("den punkt de gick vid: från och med den är de borta"),
    "for or against: how the chair's casting vote fell, where the votes were equal": (
        "for (för) eller against (emot): hur ordförandens utslagsröst föll när rösterna var lika många"
    ),
    "true where equal votes were settled by drawing lots": ("true om lotten avgjorde när rösterna var lika många"),
    "which party": ("vilken part"),
    "when it is to have decided": ("när parten ska ha beslutat"),
    "the day it decided; left out, the decision is awaited": ("den dag parten beslutade; utelämnat inväntas beslutet"),
    "agreed or declined": ("agreed (ja) eller declined (nej)"),
    "the decision's case number in its register": ("beslutets diarienummer hos parten"),
    "what each of them decided and when, or when it is to": (
        "vad var och en av dem beslutade och när, eller när de ska göra det"
    ),
    "the forum that decides, where this is a proposal to it and no decision": (
        "det forum som beslutar, om detta är ett förslag dit och inget beslut"
    ),
    "the line of a delegation order that it rests on, as PLAN#LINE": (
        "den punkt i en delegationsordning som det vilar på, som PLAN#PUNKT"
    ),
    "whole kronor, where it is about money": ("hela kronor, om det gäller pengar"),
    "Decisions taken by delegation": ("Anmälan av delegationsbeslut"),
    "what became of it, or why it was dropped, in a sentence": (
        "vad det blev av det, eller varför det ströks, i en mening"
    ),
    "who brings it": "vem som tar fram det",
    "whose register": "vems diarium",
    # records: samverka.yml
    "folder, branch, webdav or caldav": "folder (mapp), branch (gren i git), webdav eller caldav",
    "for whom: public, parties, party:ID or preparation": (
        "för vem: public (alla), parties (parterna), party:ID (en part) eller preparation (ordförande och sekreterare)"
    ),
    "how a cancelled meeting stands in a feed: cancelled, or keep-confirmed so that Google keeps showing it": (
        "hur ett inställt möte står i ett kalenderflöde: cancelled, eller keep-confirmed så att Google "
        "fortsätter att visa det"
    ),
    "how severe a rule is here: its code, and error, warning, note or off": (
        "hur allvarlig en regel är här: dess kod, och error (fel), warning (varning), note (upplysning) eller off (av)"
    ),
    "pins the day, for a sample or a course; said in every output": (
        "låser dagen, för ett exempel eller en kurs; sägs i all utskrift"
    ),
    "the address (kind webdav or caldav)": "adressen (för webdav eller caldav)",
    "the branch (kind branch)": "grenen (för branch)",
    "the domain behind the @ in calendar ids; never changed once a feed is published": (
        "domänen efter @ i kalenderns id:n; ändras aldrig när ett kalenderflöde väl är publicerat"
    ),
    "the folder (kind folder), or the folder inside the branch": "mappen (för folder), eller mappen inne i grenen",
    "the git remote (kind branch)": "fjärrarkivet i git (för branch)",
    "the language of documents, feeds and commit messages: sv or en": (
        "språket i dokument, kalenderflöden och gits ändringslogg: sv eller en"
    ),
    "the number of the record format; this program reads 1": "numret på posternas format; det här programmet läser 1",
    "the target's name on the command line": "målets namn på kommandoraden",
    "the time zone's name, like Europe/Stockholm": "tidszonens namn, till exempel Europe/Stockholm",
    "what the repository is called on screens and pages": "vad samverka-mappen heter på skärmar och sidor",
    "where calendars and pages are published": "var kalendrar och sidor publiceras",
    "where the published pages and feeds lie": "var de publicerade sidorna och kalenderflödena ligger",
    # records: parties and people
    "a short name for narrow tables": "ett kort namn för smala tabeller",
    "names the party had before, each with its last day": (
        "namn som parten har haft tidigare, vart och ett med sin sista dag"
    ),
    "the day the party came to be": "dagen parten bildades",
    "the earlier name": "det tidigare namnet",
    "the last day it was called so": "sista dagen den hette så",
    "the last day of the party": "partens sista dag",
    "the parties": "parterna",
    "the party it belongs to: an administration's municipality, a clinic's region": (
        "parten den hör till: förvaltningens kommun, klinikens region"
    ),
    "the party that took over after valid_to": "parten som tog över efter valid_to",
    "the party the person works for or was appointed by": "parten som personen arbetar hos eller har utsetts av",
    "the party's id": "partens id",
    "the party's name today": "partens namn i dag",
    "the people": "personerna",
    "the person's function there": "personens funktion där",
    "the person's id": "personens id",
    "the person's name": "personens namn",
    "what sort of body it is": "vad för slags organisation det är",
    "where summons are sent": "vart kallelser skickas",
    # records: a collaboration
    "figures of the model that it has changed": "villkor i modellen som den har ändrat",
    "functions that are not forums": "funktioner som inte är forum",
    "its case number": "dess diarienummer",
    "meetings from this day on": "gäller möten från och med den dagen",
    "only for this forum": "bara för det här forumet",
    "the first day that these records cover; what was to be done before it is asked of nobody": (
        "den första dag som posterna gäller; det som skulle ha gjorts innan dess frågar ingen efter"
    ),
    "the agreement it rests on": "överenskommelsen den vilar på",
    "the decision behind it, as MEETING#DECISION, or where it was agreed before the records began": (
        "beslutet bakom, skrivet MÖTE#BESLUT, eller var det bestämdes innan posterna fanns"
    ),
    "the figure, as TYPE.FIGURE (stadsomrade.issue_lead) or FIGURE alone": (
        "villkoret, skrivet TYP.VILLKOR (stadsomrade.issue_lead) eller bara VILLKOR"
    ),
    "the function's id": "funktionens id",
    "the governance model: a folder of templates/ or models/": "samverkansmodellen: en mapp i templates/ eller models/",
    "the language of its documents, where it is not the repository's": (
        "språket i dess dokument, om det inte är samverka-mappens"
    ),
    "the new value, written as in the model": "det nya värdet, skrivet som i modellen",
    "the parties in it": "parterna i den",
    "the party": "parten",
    "the party it is bought from": "parten den köps av",
    "the version of the model that was agreed on": "den version av modellen som man enats om",
    "true where the party is a principal (huvudman) of its own": "true om parten är en egen huvudman",
    "what the agreement is called": "vad överenskommelsen heter",
    "what the collaboration is called": "vad samverkan heter",
    "what the function does": "vad funktionen gör",
    "what the function is called": "vad funktionen heter",
    "who": "vem",
    "who holds it, and when": "vem som har den, och när",
    # records: a forum
    "a day in the turn": "en dag i turen",
    "elected representative or official": "elected (förtroendevald) eller official (tjänsteperson)",
    "first or last on the agenda": "first (först) eller last (sist) på dagordningen",
    "how many months a turn lasts": "hur många månader en tur varar",
    "information, dialogue, decision, follow-up, notice, preparation or break": (
        "information, dialogue (dialog), decision (beslut), follow-up (uppföljning), notice (anmälan), "
        "preparation (beredning) eller break (paus)"
    ),
    "items on every agenda": "stående punkter på varje dagordning",
    "its colour in calendars, as a CSS colour name": "dess färg i kalendrar, som ett färgnamn i CSS",
    "its level or perspective: district, city, local, region": (
        "dess nivå eller perspektiv: district (stadsområde), city (stad), local (lokalt), region"
    ),
    "member, substitute or co-opted": "member (ledamot), substitute (ersättare) eller co-opted (adjungerad)",
    "the chair's rota, where it goes round": "det rullande schemat för ordförandeskapet, om det går runt",
    "the first day of the first turn": "första dagen i den första turen",
    "the forum that issues the summons, where it is another": "forumet som utfärdar kallelsen, om det är ett annat",
    "the forums it took over from": "forumen som det ersätter",
    "the function in the group, like insatsägare or processledare": (
        "funktionen i gruppen, till exempel insatsägare eller processledare"
    ),
    "the item's title": "punktens rubrik",
    "the parties concerned; left out, all": "parterna som berörs; alla om inget står",
    "the parties that convene it": "parterna som är sammankallande",
    "the party that holds the seat": "parten som har platsen",
    "the person who convenes, where that is not the chair": "den som är sammankallande, om det inte är ordföranden",
    "the seat's id, unique in the forum": "platsens id, unikt i forumet",
    "the shared surface where agenda and notes lie": "den gemensamma ytan där dagordning och anteckningar ligger",
    "true where anyone may come": "true om vem som helst får komma",
    "true where the person may decide for the party": "true om personen får besluta för sin part",
    "turns that someone else takes": "turer som någon annan tar",
    "what it is for": "vad det är till för",
    "what the forum is called": "vad forumet heter",
    'when on the day it usually meets, like "09:00-11:00"': (
        'när på dagen det brukar träffas, till exempel "09:00-11:00"'
    ),
    "where it usually meets": "var det brukar träffas",
    "which of the model's forum types it is": "vilken av modellens forumtyper det är",
    "who chairs it": "vem som är ordförande",
    "who is vice chair": "vem som är vice ordförande",
    "who presents: a person's id, or words": "vem som föredrar: en persons id, eller fri text",
    "who sits there, for whom, from when to when": "vilka som sitter där, för vem, från när till när",
    "who sits there; left out, the seat is vacant": "vem som sitter där; står inget är platsen vakant",
    "who takes it": "vem som tar den",
    "who writes and sends": "vem som skriver och skickar ut",
    "who, in turn": "vilka, i tur och ordning",
    # records: an annual wheel
    "a month (2026-03), a week (2026-W11) or a day (2026-03-12)": (
        "en månad (2026-03), en vecka (2026-W11) eller en dag (2026-03-12)"
    ),
    "every so many years": "med så många års mellanrum",
    "papers that belong to it": "underlag som hör till",
    "the clauses it rests on": "bestämmelserna den vilar på",
    "the day it must be done, where it is done between meetings": "dagen det ska vara gjort, om det görs mellan möten",
    "the day it was done, where no meeting dealt with it": "dagen det gjordes, om inget möte behandlade det",
    "the first year, for an item with every": "första året, för en punkt med every",
    "the forum; left out, the wheel is the whole collaboration's": (
        "forumet; står inget gäller årshjulet hela samverkan"
    ),
    "the theme, in free words": "temat, med egna ord",
    "the time it was moved to": "tiden som den flyttades till",
    "the wheel's title": "årshjulets rubrik",
    "the year": "året",
    "true where it is done between meetings and comes on no agenda": (
        "true om det görs mellan möten och inte kommer på någon dagordning"
    ),
    "what is taken up when": "vad som tas upp när",
    "what is to be dealt with": "vad som ska behandlas",
    "who sees to it, where it is done between meetings": "vem som ser till det, om det görs mellan möten",
    "why it was dropped": "varför den ströks",
    # records: a plan
    "action-plan, operational-plan, budget or delegation-order": (
        "action-plan (handlingsplan), operational-plan (verksamhetsplan), budget eller delegation-order "
        "(delegationsordning)"
    ),
    "its place when the proposals were ranked; 1 comes first": "dess plats när förslagen rangordnades; 1 kommer först",
    "proposed, chosen, rejected or done": (
        "proposed (föreslagen), chosen (vald), rejected (bortvald) eller done (genomförd)"
    ),
    "the area of development it belongs to": "utvecklingsområdet den hör till",
    "the budget's lines": "budgetens rader",
    "the decision that made it the plan, as MEETING#DECISION, or in words from before the records began": (
        "beslutet som fastställde planen, skrivet MÖTE#BESLUT, eller i ord från tiden innan posterna började"
    ),
    "the forum that owns it": "forumet som äger den",
    "the plan's title": "planens rubrik",
    "the stages that the plan as a whole has passed: analysis, prioritisation": (
        "stegen som planen som helhet har passerat: analysis (lokal analys), prioritisation (prioritering)"
    ),
    "the year it holds for": "året den gäller",
    "what is to be done": "vad som ska göras",
    "what the money is for": "vad pengarna går till",
    "what was proposed, in the order of the plan": "vad som föreslogs, i planens ordning",
    "when it begins": "när det börjar",
    "when it is to be done": "när det ska vara gjort",
    "who answers for it: a person's id, or words": "vem som ansvarar: en persons id, eller fri text",
    "whole kronor": "hela kronor",
    "why it was chosen or rejected": "varför den valdes eller valdes bort",
    # records: a budget
    "«insatser» on the lines that money to efforts is granted from": (
        "«insatser» på de rader som medel till insatser beviljas ur"
    ),
    "the member; left out for income of another kind": ("medlemmen; utelämnas för intäkter av annat slag"),
    "what the money is, where no member pays it": ("vad pengarna är, när ingen medlem betalar dem"),
    "the member's share, like 1/4": ("medlemmens andel, till exempel 1/4"),
    "what the members pay into the budget, each with its share": (
        "vad medlemmarna betalar in till budgeten, var och en med sin andel"
    ),
    # records: a meeting
    "agenda, supplement, move, cancellation, or withdrawal (only to those who are no longer called)": (
        "agenda (dagordning), supplement (komplettering), move (flytt), cancellation (inställt) eller withdrawal (återtagen inbjudan: bara till "
        "dem som inte längre är kallade)"
    ),
    "who got it; left out, nobody knows": "vilka som fick det; utelämnat vet ingen",
    "who had been called before, is no longer, and was told so in this sending": (
        "vilka som hade kallats tidigare, inte längre är kallade, och fick veta det i det här utskicket"
    ),
    "all that agenda new has ever offered: what a person removed does not come back": (
        "allt som agenda new någonsin har föreslagit: det som någon tagit bort kommer inte tillbaka"
    ),
    "digital, physical or hybrid": "digital (digitalt), physical (på plats) eller hybrid",
    "from where": "varifrån",
    "how far the notes have come: draft, circulated, final, approved (justerat)": (
        "hur långt anteckningarna har kommit: draft (utkast), circulated (utskickade för synpunkter), final "
        "(färdigställda), approved (fastställda, justerade)"
    ),
    "how: smtp, outlook, post": "hur: smtp, outlook, post",
    "invited people who hold no seat": "inbjudna som inte har någon plats",
    "ordinary or extra": "ordinary (ordinarie) eller extra",
    "that it was cancelled, when and why": "att det ställdes in, när och varför",
    "that it was taken after its deadline, and who agreed": (
        "att den togs upp efter sista dag, och vem som gått med på det"
    ),
    "the agenda item they come for": "punkten de kommer för",
    "the dates it was moved from": "datumen det flyttades från",
    "the date before": "datumet före flytten",
    "the day": "dagen",
    "the day it was cancelled": "dagen det ställdes in",
    "the day it was moved": "dagen det flyttades",
    "the day it went out": "dagen det skickades ut",
    "the day the notes were approved": "dagen då anteckningarna fastställdes eller protokollet justerades",
    "the forum that meets": "forumet som träffas",
    "the items, in order": "punkterna, i ordning",
    "the meeting's title, where it is more than the forum's": "mötets rubrik, om den är mer än forumets namn",
    "the version of the record that went out": "den version av posten som skickades ut",
    "what was decided": "vad som beslutades",
    "when the agenda went out": "när dagordningen skickades ut",
    "where": "var",
    "where it comes from: WHEEL#ITEM, an issue, an assignment, FORUM#STANDING, or a word of the model": (
        "varifrån den kommer: ÅRSHJUL#PUNKT, en fråga, ett uppdrag, FORUM#STÅENDE eller ett ord i modellen"
    ),
    "where to join, or where agenda and notes lie": "länken till mötet, eller till dagordning och anteckningar",
    "which sending it was, from 1": "vilket utskick i ordningen, från 1",
    "who agreed to invite them: the chair": "vem som godkände inbjudan: ordföranden",
    "who agreed: the chair's id, or «meeting» when the meeting approved the agenda": (
        "vem som gått med på det: ordförandens id, eller «meeting» när mötet godkände dagordningen"
    ),
    "who approved the minutes (justerare)": "vilka som justerade protokollet (justerare)",
    "who chairs this meeting, where it is not the forum's chair": (
        "vem som är ordförande på mötet, om det inte är forumets ordförande"
    ),
    "who does what by when": "vem som gör vad till när",
    "who was there": "vilka som var där",
    "who writes, where it is not the forum's secretary": (
        "vem som för anteckningar, om det inte är forumets sekreterare"
    ),
    "who: a name, or a person's id": "vem: ett namn, eller en persons id",
    "why": "varför",
    "why it is taken after the deadline": "varför den tas upp efter sista dag",
    # records: attendance
    "items they stepped aside for (jäv)": "punkter där de inte deltog på grund av jäv",
    "the item they came to": "punkten de kom till",
    "the seat in the forum; left out for a guest": "platsen i forumet; står inte för en gäst",
    "true where they took part from afar": "true om de deltog på distans",
    "whom the substitute serves for": "vem ersättaren tjänstgör för",
    # records: decisions and tasks
    "abstentions": "nedlagda röster",
    "dissenting opinions that were noted": "avvikande meningar som antecknades",
    "how it was taken": "hur beslutet togs",
    "how the votes fell": "hur rösterna föll",
    "open, done or dropped": "open (öppen), done (klar) eller dropped (struken)",
    "parties that must decide for themselves before it holds": (
        "parter som måste fatta ett eget beslut innan det gäller"
    ),
    "the agenda item it belongs to": "punkten på dagordningen det hör till",
    "the day it was carried out": "dagen det verkställdes",
    "the day it was done": "dagen det gjordes",
    "the record or part it decides on": "posten eller delen som beslutet gäller",
    "the § in the minutes, given once by the secretary": "paragrafen i protokollet, som sekreteraren sätter en gång",
    "votes against": "röster emot",
    "votes for": "röster för",
    "what it touches, where a rule asks: goals, scope, direction, quality, funding …": (
        "vad det rör, där en regel frågar: goals (mål), scope (omfattning), direction (inriktning), quality "
        "(kvalitet), funding (medel) …"
    ),
    "what was noted": "vad som antecknades",
    "when it is to be carried out": "när det ska vara verkställt",
    "who carries it out: a person's or party's id, or words": (
        "vem som verkställer det: en persons eller parts id, eller fri text"
    ),
    "who does it: a person's or party's id, or words": "vem som gör det: en persons eller parts id, eller fri text",
    "whose": "vems",
    "whose, by person": "vilken persons",
    # records: an issue
    "its way: submitted, accepted, deferred, declined, withdrawn, raised, distributed, resolved": (
        "dess väg: submitted (anmäld), accepted (upptagen), deferred (framflyttad), declined (ej upptagen), "
        "withdrawn (återtagen), raised (lyft), distributed (fördelad), resolved (avslutad med svar)"
    ),
    "the answer to the one who raised it": "svaret till den som anmälde den",
    "the area of responsibility it comes from": "verksamhetsansvaret som den kommer ur",
    "the day it came in": "dagen den kom in",
    "the forum that is asked to take it up": "forumet som ska ta upp den",
    "the issue it was distributed from": "frågan den fördelades från",
    "the issue or forum it was raised from": "frågan eller forumet den lyftes från",
    "the meeting it is meant for": "mötet den är tänkt för",
    "the party that raises it": "parten som anmäler den",
    "the person behind it": "personen bakom",
    "what it is about": "vad den handlar om",
    "who raises it, where that is no party": "vem som anmäler den, om det inte är en part",
    # records: an assignment
    "at this meeting; moves with it": "vid det här mötet; följer med om det flyttas",
    "for which party": "för vilken part",
    "how the result is measured": "hur resultatet mäts",
    "how the work stands against the plan": "hur arbetet ligger till mot planen",
    "how: orally, a page in writing": "hur: muntligt, en sida skriftligt",
    "on this day": "den här dagen",
    "on-plan, delayed or stopped": "on-plan (enligt plan), delayed (försenat) eller stopped (stoppat)",
    "reports that were given": "rapporter som har lämnats",
    "the forum that gave it (uppdragsgivare)": "forumet som gav det (uppdragsgivaren)",
    "the issue it comes from": "frågan det kommer ur",
    "the meeting it was given to": "mötet den lämnades till",
    "the milestones of the implementation plan": "genomförandeplanens delmål",
    "the named persons, each for a party; one convenes": (
        "de namngivna personerna, var och en för en part; en är sammankallande"
    ),
    "the plan's activity it comes from, as PLAN#ACTIVITY": (
        "aktiviteten i planen som det kommer ur, skrivet PLAN#AKTIVITET"
    ),
    "the stages it has come to, the last one is where it stands": (
        "stegen det har kommit till; det sista är där det står"
    ),
    "true for the one who convenes the group": "true för den som är sammankallande i gruppen",
    "what deviates": "vad som avviker",
    "what is introduced, and where": "vad som införs, och var",
    "what is then done": "vad som då är gjort",
    "what the assignment is called": "vad uppdraget heter",
    "when": "när",
    "when it is to be closed": "när det ska avslutas",
    "when the evaluation is due; left out, the model's time after the close": (
        "när utvärderingen ska vara gjord; står inget gäller modellens tid efter avslutet"
    ),
    "when the final report is due": "när slutrapporten ska vara inne",
    "when the group reports to the forum": "när gruppen rapporterar till forumet",
    "who gave it: a person's id or a name": "vem som lämnade den: en persons id eller ett namn",
    "who sees to it: a person's id, or words": "vem som ser till det: en persons id, eller fri text",
    "who took over the result, what and from when": "vem som tog över resultatet, vad och från när",
    "who took over: a party's or person's id, or words": "vem som tog över: en parts eller persons id, eller fri text",
    "«meeting»: at every meeting while the assignment is under way": (
        "«meeting»: vid varje möte så länge uppdraget pågår"
    ),
    "«reviewed 2027-03»: it runs until further notice and is reviewed then": (
        "«reviewed 2027-03»: det gäller tills vidare och ses över då"
    ),
    # records: an effort
    "for whom": "för vem",
    "its place in the local group's ranking": "dess plats i den lokala gruppens rangordning",
    "its steering group": "dess styrgrupp",
    "money applied for, by year": "sökta medel, per år",
    "money granted, by year, each with its decision": "beviljade medel, per år, vart och ett med sitt beslut",
    "the board's decision, as MEETING#DECISION, or in words from before the records began": (
        "styrelsens beslut, skrivet MÖTE#BESLUT, eller i ord från tiden innan posterna började"
    ),
    "the local group it comes from; left out where there is none": (
        "den lokala gruppen den kommer från; står inte om det inte finns någon"
    ),
    "the responsible principal": "ansvarig huvudman",
    "the steps it has come to, the last one is where it stands": (
        "stegen den har kommit till; det sista är där den står"
    ),
    "what it is to reach": "vad den ska uppnå",
    "what the effort is called": "vad insatsen heter",
    "when it reports to the local group": "när den rapporterar till den lokala gruppen",
    "how many minutes it takes": "hur många minuter det tar",
    "open (to be carried out), done, dropped, or in-force for what simply holds": (
        "open (ska verkställas), done, dropped, eller in-force för det som helt enkelt gäller"
    ),
    # the figures of seats and roles
    "it is one word": "det skrivs med ett ord",
    "it is a list of words": "det är en lista med ord",
    "it is written {{KIND: WORD, …}}, with one of {words}": "det skrivs {{SORT: ORD, …}}, med ett av orden {words}",
    "it is written {{of: TYPE, roles: [chair, vice_chair], functions: [FUNCTION]}}": (
        "det skrivs {{of: TYP, roles: [chair, vice_chair], functions: [FUNKTION]}}"
    ),
    "what they were told or handed": "vad de fick veta eller fick i sin hand",
    "to which parties; left out, all": "till vilka parter; om inget anges, alla",
    "the record or part it is about": "posten eller delen som det gäller",
    "the duty of the model's year that it does": "den uppgift i modellens år som det fullgör",
    "who is asked": "vem som tillfrågas",
    "the day it was asked for": "dagen det begärdes",
    "when the answer is to be in": "när svaret ska vara inne",
    "the day the answer came": "dagen svaret kom",
    "what the answer says, in short": "vad svaret säger, i korthet",
    "what the members were told or handed, and when": "vad medlemmarna fick veta eller fick i sin hand, och när",
    "statements asked of the parties, and their answers": "yttranden som begärts av parterna, och deras svar",
    "a meeting that was held: samverka meeting new {forum} --date YYYY-MM-DD": (
        "ett möte som har hållits: samverka meeting new {forum} --date ÅÅÅÅ-MM-DD"
    ),
    "the day of the change": ("dagen för ändringen"),
    "what was changed: target-group, goals, budget, activities, timetable, staffing or premises": (
        "vad som ändrades: target-group (målgrupp), goals (projektmål), budget, activities (aktiviteter), "
        "timetable (tidplan), staffing (bemanning) eller premises (lokaler)"
    ),
    "the change in a sentence, with what it was before": ("ändringen i en mening, med hur det var förut"),
    "what was changed after the money was granted, each with its decision": (
        "vad som har ändrats sedan medlen beviljades, med beslutet bakom varje ändring"
    ),
    "the answer to those behind an idea or application that went no further": (
        "svaret till dem som står bakom en idé eller ansökan som inte gick vidare"
    ),
    # records: money of an effort
    "whole kronor; below zero for what goes back": ("hela kronor; under noll för det som går tillbaka"),
    "where it was taken over from when forums merged: the forum, or the item of its wheel": (
        "varifrån det togs över när forum gick ihop: forumet, eller punkten i dess årshjul"
    ),
    "it is one of {words}, a share like 2/3 (at least so many of the members), or a whole number of members": (
        "det är något av {words}, en andel som 2/3 (minst så många av ledamöterna) eller ett antal ledamöter"
    ),
    "it is a list of words, or {{FUNCTION: CLAUSE, …}}": "det är en lista med ord, eller {{FUNKTION: KLAUSUL, …}}",
    "samverka report informed {collaboration} --duty {id} --what …, or an item of the wheel that is done, with duty: {id}": (
        "samverka report informed {collaboration} --duty {id} --what …, eller en klar punkt i årshjulet med duty: {id}"
    ),
    "note what the members were told: samverka report informed {id} --what …": (
        "anteckna vad medlemmarna har fått veta: samverka report informed {id} --what …"
    ),
    "a file in plans/ with kind: plan, forum: {forum}, type: {type}, year: {year} and decided: MEETING#DECISION": (
        "en fil i plans/ med kind: plan, forum: {forum}, type: {type}, year: {year} och decided: MÖTE#BESLUT"
    ),
    "the members are asked about the plan of type {type} for {year}: samverka issue statement PLAN": (
        "medlemmarna tillfrågas om planen av typen {type} för {year}: samverka issue statement PLAN"
    ),
    "note what the members were told, and when: samverka report informed {id} --on {day} --what …": (
        "anteckna vad medlemmarna har fått veta, och när: samverka report informed {id} --on {day} --what …"
    ),
    "{begins} until {day} at {ends}": ("{begins} till {day} kl. {ends}"),
    "through {day}": ("till och med {day}"),
    "{begins} until {day}": ("{begins} till {day}"),
    "the last day, where it ends on another one: after midnight, or after several days": (
        "sista dagen, om det slutar en annan dag: efter midnatt eller efter flera dagar"
    ),
    'when on the day, like "09:00-11:00"; with until it begins on the first day and ends on the last': (
        'när på dagen, till exempel "09:00-11:00"; med until börjar det den första dagen och slutar den sista'
    ),
}
