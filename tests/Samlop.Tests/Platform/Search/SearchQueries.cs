namespace Samlop.Tests.Platform.Search;

/// <summary>A fixed list of what people type, and whether it finds a text: asked in memory and in both databases.</summary>
public static class SearchQueries
{
    public static TheoryData<string, string, bool> All
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var (text, query, found) in List) data.Add(text, query, found);
            return data;
        }
    }

    public static readonly IReadOnlyList<(string Text, string Query, bool Found)> List =
    [
        // Forms of a word, bokmål and nynorsk.
        ("Bedrift i Prøveby", "bedrifter", true),
        ("Bedrift i Prøveby", "bedriftene", true),
        ("Bedrift i Prøveby", "bedriftane", true),
        ("Bedrift i Prøveby", "bedriftar", true),
        ("Bedriftane i Prøveby", "bedrift", true),
        ("Bedriftene i Prøveby", "bedriftane", true),
        ("Lærling i tømrerfaget", "lærlinger", true),
        ("Lærling i tømrerfaget", "lærlingar", true),
        ("Lærling i tømrerfaget", "lærlingane", true),
        ("Lærlingar i tømrarfaget", "lærling", true),
        ("Søknad fra fylkeskommunen", "søknader", true),
        ("Søknad fra fylkeskommunen", "søknadene", true),
        ("Søknad fra fylkeskommunen", "søknaden", true),
        ("Søknadene fra fylkeskommunen", "søknad", true),
        ("Utlysning om tilskudd", "utlysningen", true),
        ("Utlysning om tilskudd", "utlysninger", true),
        ("Opplæring i bedrift", "opplæringen", true),
        ("Opplæring i bedrift", "opplæringa", true),
        ("Fylkeskommuner", "fylkeskommune", true),
        ("Avtale mellom partene", "avtaler", true),
        ("Avtalane mellom partane", "avtale", true),
        ("Helsearbeiderfag", "helsearbeiderfaget", true),
        ("Kommunen", "kommuner", true),
        // The beginning of a word.
        ("Helsearbeiderfag", "helse", true),
        ("Helsearbeiderfag", "arbeider", false),
        ("Fylkeskommunen", "fylke", true),
        ("Prøveby fylkeskommune", "prø", true),
        ("Prøveby fylkeskommune", "p", true),
        ("Prøveby fylkeskommune", "by", false),
        // Letters: å is not a, and case and accents make no difference.
        ("Far i huset", "far", true),
        ("Far i huset", "får", false),
        ("Får i huset", "far", false),
        ("Får i huset", "FÅR", true),
        ("Bår", "bar", false),
        ("Ørland", "ørland", true),
        ("Ørland", "orland", false),
        ("ÆRFUGL", "ærfugl", true),
        ("Kárášjohka", "karasjohka", true),
        ("Porsáŋgu", "porsangu", true),
        ("Idé", "ide", true),
        ("Øyvind O’Brien", "o'brien", true),
        // Several words: all of them, in any order.
        ("Klasse i helsearbeiderfag 2022", "2022 klasse", true),
        ("Klasse i helsearbeiderfag 2022", "klasse tømrer", false),
        ("Klasse i helsearbeiderfag 2022", "klassene helsearbeiderfaget", true),
        ("Årsrapport for året", "årsrapporten året", true),
        // Numbers and signs.
        ("Rundskriv 17-2022", "17-2022", true),
        ("Rundskriv 17-2022", "17", true),
        ("Rundskriv 17-2022", "2022", true),
        ("Rundskriv 17-2022", "7-2022", false),
        ("Rundskriv 17-2022", "17-2023", false),
        ("Sak 2022/14", "2022/14", true),
        ("Sak 2022/14", "2022/1", true),
        ("Sak 2022/14", "2022/4", false),
        ("Sak 2022/14", "sak 14", true),
        ("Organisasjon 974760673", "974 760 673", true),
        ("Organisasjon 974 760 673", "974760673", true),
        ("Organisasjon 974760673", "974760", true),
        ("Organisasjon 974760673", "760673", false),
        ("Nav-kontoret", "nav", true),
        ("Nav-kontoret", "kontor", true),
        ("Nav-kontoret", "nav-kontor", true),
        ("prove.person@example.test", "prove", true),
        // What may be asked of a database in words is only words here.
        ("Prosent og strek", "%", false),
        ("Prosent og strek", "_", false),
        ("Prosent og strek", "pros%", true),
        ("Prosent og strek", "' OR 1=1", false),
        ("Prosent og strek", "\\", false),
        ("العربية", "العربیه", false),
        ("العربية", "العربية", true),
    ];
}
