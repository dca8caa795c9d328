using System.Globalization;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Register;

namespace Samlop.Persons.Look;

/// <summary>How a dated fact is told, and to which category it belongs.</summary>
/// <param name="language">The name of a code of the register of languages.</param>
/// <param name="municipality">The name of a number of four digits.</param>
/// <param name="isOwn">The reader's body recorded the person. To others a d-nummer would tell that somebody is not resident.</param>
internal sealed class FactWords(Func<string, string> language, Func<string, string> municipality, bool isOwn)
{
    /// <summary>With the names of the register, in the reader's language.</summary>
    /// <param name="isOwn">The reader's body recorded the person, or the reader is the person.</param>
    public static FactWords In(RegisterData register, bool isOwn) => new(
        code => register.Languages.Find(code)?.NameIn(CultureInfo.CurrentUICulture) ?? code,
        number => MunicipalityNumber.TryParse(number, out var parsed)
            && register.Municipalities.All.LastOrDefault(m => m.Number == parsed) is { } known ? known.Name.ToString() : number,
        isOwn);

    private static readonly Words<PersonsText, SchoolLevel> Schools = new("School");
    private static readonly Words<PersonsText, BroughtDocument> Documents = new("Document");
    private static readonly Words<PersonsText, NorwegianSkill> Skills = new("Skill");
    private static readonly Words<PersonsText, NorwegianTest> Tests = new("Test");
    private static readonly Words<PersonsText, AddressProtection> Grades = new("Grade");
    private static readonly Words<PersonsText, WorkKind> Works = new("Work");
    private static readonly Words<PersonsText, WorkSource> Sources = new("Source");
    private static readonly Words<PersonsText, LivelihoodIncome> Incomes = new("Income");
    private static readonly Words<PersonsText, HealthMatterKind> Matters = new("Matter");

    public static PersonCategory CategoryOf(FactKind kind) => kind switch
    {
        FactKind.Permit or FactKind.Programme or FactKind.Residence => PersonCategory.RightAndTargetGroup,
        FactKind.Schooling => PersonCategory.SchoolAndPriorLearning,
        FactKind.Norwegian or FactKind.Language => PersonCategory.LanguageLevels,
        FactKind.Contact => PersonCategory.Contact,
        FactKind.Number => PersonCategory.Identity,
        FactKind.AddressGrading => PersonCategory.ProtectedAddress,
        FactKind.Work => PersonCategory.WorkHistory,
        FactKind.Livelihood => PersonCategory.Livelihood,
        FactKind.Health => PersonCategory.HealthAndFamily,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SchoolLevel level) => Schools.Of(level).ToString();

    public static string Of(BroughtDocument document) => Documents.Of(document).ToString();

    public static string Of(NorwegianSkill skill) => Skills.Of(skill).ToString();

    public static string Of(NorwegianTest test) => Tests.Of(test).ToString();

    public static string Of(AddressProtection grade) => Grades.Of(grade).ToString();

    public static string Of(WorkKind kind) => Works.Of(kind).ToString();

    public static string Of(WorkSource source) => Sources.Of(source).ToString();

    public static string Of(LivelihoodIncome income) => Incomes.Of(income).ToString();

    public static string Of(HealthMatterKind kind) => Matters.Of(kind).ToString();

    /// <summary>A level by its code on the scale, which is the same in all languages.</summary>
    public static string Of(NorwegianLevel level) => level is NorwegianLevel.BelowA1 ? PersonsText.BelowA1 : level.ToString();

    public static string Of(ContactWay way) => way is ContactWay.Email ? PersonsText.Email : PersonsText.Phone;

    /// <summary>The line of a fact on the card.</summary>
    public CardFact Told(DatedFact fact)
    {
        var (label, value) = fact switch
        {
            Permit permit => (PersonWords.Of(permit.Kind), $"{permit.Section} {Within(fact)}".Trim()),
            ProgrammePeriod { Municipality: { } place } programme =>
                (PersonWords.Of(programme.Kind), Sentence.Say(LookText.Home, municipality(place), Within(fact))),
            ProgrammePeriod programme => (PersonWords.Of(programme.Kind), Within(fact)),
            Residence lived => (PersonsText.Municipality, Sentence.Say(LookText.Home, municipality(lived.Municipality), Within(fact))),
            SpokenLanguage spoken => (language(spoken.Language), string.IsNullOrEmpty(spoken.Dialect)
                ? PersonWords.Of(spoken.Interpreter) : $"{spoken.Dialect}. {PersonWords.Of(spoken.Interpreter)}"),
            ContactDetail contact => (Of(contact.Way), contact.Value),
            Schooling schooling => (Of(schooling.Level), Told(schooling)),
            NorwegianResult result => (Of(result.Skill),
                Sentence.Say(LookText.Norwegian_Told, Of(result.Level), Sentence.Inside(Of(result.Test)), Written.Date(result.From))),
            HeldNumber when !isOwn => (PersonsText.Number, LookText.Number_Recorded),
            HeldNumber number => (number.IsDNumber ? PersonsText.Number_D : PersonsText.Number_Birth, LookText.Number_Recorded),
            WorkPeriod work => (work.Occupation, Told(work)),
            LivelihoodFact living => (Of(living.Income), living.Payer is { } payer
                ? Sentence.Say(LookText.Home, payer, Within(fact)) : Within(fact)),
            HealthMatter matter => (Of(matter.Kind), Told(matter)),
            AddressGrading grading => (Of(grading.Grade), Within(fact)),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.FactKind, null),
        };
        return new CardFact(label, value, new FactRef(fact.FactKind, fact.Id))
        {
            Ended = fact.To,
            Code = fact is Residence home ? home.Municipality : (fact as NorwegianResult)?.Level.ToString(),
        };
    }

    private static string Told(Schooling schooling)
    {
        string?[] parts =
        [
            schooling.Subject, schooling.Country,
            schooling.Years switch
            {
                null => null,
                1 => LookText.Years_One,
                { } years => Sentence.Say(LookText.Years, years),
            },
        ];
        return $"{string.Join(", ", parts.OfType<string>())}. {Of(schooling.Document)}.";
    }

    private static string Told(WorkPeriod work)
    {
        var years = work is { YearsAlone: false } ? Within(work)
            : work.To is not { } last ? Sentence.Say(LookText.Since, Year(work.From))
            : last.Year == work.From.Year ? Sentence.Say(LookText.InYear, Year(work.From))
            : Sentence.Say(LookText.FromTo, Year(work.From), Year(last));
        string?[] parts = [Of(work.Kind), work.Employer, work.Country, years];
        string?[] sentences = [string.Join(", ", parts.OfType<string>()), work.Words?.TrimEnd('.'), Of(work.Source)];
        return string.Join(" ", sentences.OfType<string>().Select(sentence => $"{sentence}."));
    }

    private static string Told(HealthMatter matter)
    {
        string?[] sentences =
        [
            Within(matter),
            matter.Children switch
            {
                null => null,
                1 => LookText.Children_One,
                { } children => Sentence.Say(LookText.Children, children),
            },
            matter.Words?.TrimEnd('.'),
            matter.OfChild ? LookText.OfChild : null,
            matter.UnderHealthPersonnelAct ? LookText.UnderHealthPersonnelAct : null,
        ];
        return string.Join(" ", sentences.OfType<string>().Select(sentence => $"{sentence}."));
    }

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string Within(DatedFact fact) => fact.To is { } last
        ? Sentence.Say(LookText.FromTo, Written.Date(fact.From), Written.Date(last))
        : Sentence.Say(LookText.Since, Written.Date(fact.From));
}
