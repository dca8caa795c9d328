namespace Samlop.Tests.Knowledge;

/// <summary>
/// A fixed list of what people look for in the knowledge: which kind of things they look among, and a thing that is found, or is not. The
/// same in both databases.
/// </summary>
public static class KnowledgeQueries
{
    /// <summary>Typed, the kind's slug, the title, and whether it is among what is found.</summary>
    public static readonly IReadOnlyList<(string Query, string Kind, string Title, bool Found)> List =
    [
        // Measures: by name, by what is told, in nynorsk and English.
        ("lønnstilskudd", "tiltak", "Midlertidig lønnstilskudd", true),
        ("lønstilskot", "tiltak", "Midlertidig lønnstilskudd", true),
        ("mellombels lønstilskot", "tiltak", "Midlertidig lønnstilskudd", true),
        ("varig lønnstilskudd", "tiltak", "Midlertidig lønnstilskudd", false),
        ("mentor", "tiltak", "Mentor", true),
        ("mentorar", "tiltak", "Mentor", true),
        ("arbeidstrening", "tiltak", "Arbeidstrening", true),
        ("arbeidstreninga", "tiltak", "Arbeidstrening", true),
        ("jobbsjansen", "tiltak", "Jobbsjansen", true),
        ("dagpenger", "tiltak", "Dagpenger", true),
        ("dagpengar", "tiltak", "Dagpenger", true),
        ("introduksjonsprogrammet", "tiltak", "Introduksjonsprogram", true),
        ("kvalifiseringsprogram", "tiltak", "Kvalifiseringsprogrammet", true),
        ("tiltakspengar", "tiltak", "Tiltakspenger", true),
        ("sosialhjelp", "tiltak", "Økonomisk sosialhjelp", true),
        ("økonomisk sosialhjelp", "tiltak", "Økonomisk sosialhjelp", true),
        ("okonomisk", "tiltak", "Økonomisk sosialhjelp", false),
        ("stipend lånekassen", "tiltak", "Lån og stipend fra Lånekassen", true),
        ("læretid", "tiltak", "Læretid med lønn", true),
        ("læretida", "tiltak", "Læretid med lønn", true),
        ("laretid", "tiltak", "Læretid med lønn", false),
        // Examples.
        ("bussjåfør", "praksiseksempler", "Rekruttering av voksne minoritetsspråklige til bussjåføryrket", true),
        ("minoritetsspråkleg", "praksiseksempler", "Rekruttering av voksne minoritetsspråklige til bussjåføryrket", true),
        ("kombinasjonsklasse", "praksiseksempler", "Kombinasjonsklasser", true),
        ("kombinasjonsklassar", "praksiseksempler", "Kombinasjonsklasser", true),
        ("fagbrev på jobb", "praksiseksempler", "Forprosjekt til fagbrev på jobb", true),
        ("supported employment", "praksiseksempler", "Supported employment for innvandrere", true),
        ("innvandrarar", "praksiseksempler", "Supported employment for innvandrere", true),
        ("innvandrer ski", "praksiseksempler", "Supported employment for innvandrere", false),
        ("grønn", "praksiseksempler", "Grønn inkludering – inkluderingspakken.no", true),
        ("gronn", "praksiseksempler", "Grønn inkludering – inkluderingspakken.no", false),
        ("lier inkludering", "praksiseksempler", "Grønn inkludering – inkluderingspakken.no", true),
        ("bygg anlegg", "praksiseksempler", "Forprosjekt til kvalifisering innen bygg- og anlegg", true),
        ("drammen", "praksiseksempler", "Internasjonale Drammen", true),
        ("grunnskoleopplæring", "praksiseksempler", "Sammen gir vi mer – mer grunnskoleopplæring til innvandrerungdom", true),
        ("helsefaget", "praksiseksempler", "Fagopplæringsmodeller innen helsefag og teknisk industriell produksjon", true),
        // Findings.
        ("hospitering", "funn", "Hospitering", true),
        ("hospiteringa", "funn", "Hospitering", true),
        ("løsningsgruppe", "funn", "Løsningsgrupper", true),
        ("språkstøtten", "funn", "Språkstøtte", true),
        ("sprakstotte", "funn", "Språkstøtte", false),
        ("prøvepraksis", "funn", "Prøvepraksis", true),
        ("samarbeidsavtale", "funn", "Samarbeidsavtaler", true),
        ("samarbeidsavtalar", "funn", "Samarbeidsavtaler", true),
        ("livsopphald", "funn", "Sikre livsopphold", true),
        ("koordinator", "funn", "Koordinatorfunksjoner", true),
        ("lovverket", "funn", "Ulikt lovverk", true),
        ("svake norskferdigheter", "funn", "Svake norskferdigheter", true),
        ("norskferdigheiter", "funn", "Svake norskferdigheter", true),
        ("leiarmøte", "funn", "Ledermøter", true),
        ("fjellklatring", "funn", "Hospitering", false),
        // Assignments.
        ("2022-26", "oppdrag", "Utarbeide veiledning om formidling til arbeid og bruk av et fleksibelt hurtigspor tilpasset personer med midlertidig kollektiv beskyttelse", true),
        ("hurtigspor", "oppdrag", "Utarbeide veiledning om formidling til arbeid og bruk av et fleksibelt hurtigspor tilpasset personer med midlertidig kollektiv beskyttelse", true),
        ("rettleiing hurtigspor", "oppdrag", "Utarbeide veiledning om formidling til arbeid og bruk av et fleksibelt hurtigspor tilpasset personer med midlertidig kollektiv beskyttelse", true),
        ("tolk", "oppdrag", "Tolkekapasitet", true),
        ("tolkemonitor", "oppdrag", "Tolkekapasitet", false),
        ("integrering ukrainere", "oppdrag", "Studie av ukraineres integrering i Norge (FoU)", true),
        ("ukrainarar", "oppdrag", "Studie av ukraineres integrering i Norge (FoU)", true),
        ("språkopplæring", "oppdrag", "Tiltak for rask tilgang til språkopplæring- og trening ved høye ankomster", true),
        // Information for newcomers, in the languages it is written in.
        ("familie", "informasjon", "Du har familie og barn", true),
        ("midlertidig beskyttelse", "informasjon", "Du har midlertidig kollektiv beskyttelse", true),
        ("mellombels vern", "informasjon", "Du har midlertidig kollektiv beskyttelse", true),
        ("introduksjonsprogram", "informasjon", "Du er alene", true),
        // Offers and readings of the story.
        ("norskkurs", "tilbud", "", true),
        ("norskopplæring", "tilbud", "", true),
        // A draft is found by its owner alone.
        ("fadrar", "tilbud", "Fadrar for nykomne familiar", false),
        ("romferge", "tilbud", "Fadrar for nykomne familiar", false),
        ("vaksenrett", "regelsporsmal", "Oppdikta for demonstrasjonen: Kva legg fylkeskommunen vekt på når ein søkjar er for ung for vaksenretten?", true),
        ("søker ung", "regelsporsmal", "Oppdikta for demonstrasjonen: Kva legg fylkeskommunen vekt på når ein søkjar er for ung for vaksenretten?", true),
        ("grunngir vedtaket", "regelsporsmal", "Oppdikta for demonstrasjonen: Kva legg fylkeskommunen vekt på når ein søkjar er for ung for vaksenretten?", true),
    ];
}
