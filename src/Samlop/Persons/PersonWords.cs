using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;

namespace Samlop.Persons;

/// <summary>What the codes of persons are called in the reader's language.</summary>
internal static class PersonWords
{
    private static readonly Words<PersonsText, PersonCategory> Categories = new("Category");
    private static readonly Words<PersonsText, SharingPurpose> Purposes = new("Purpose");
    private static readonly Words<PersonsText, PersonGender> Genders = new("Gender");
    private static readonly Words<PersonsText, InterpreterNeed> Interpreters = new("Interpreter");
    private static readonly Words<PersonsText, PersonStage> Stages = new("Stage");
    private static readonly Words<PersonsText, IntegrationLaw> Laws = new("Law", IntegrationLaw.None);
    private static readonly Words<PersonsText, PermitKind> Permits = new("Permit");
    private static readonly Words<PersonsText, ProgrammeKind> Programmes = new("Programme");

    public static Phrase Of(PersonCategory category) => Categories.Of(category);

    public static string Of(SharingPurpose purpose) => Purposes.Of(purpose).ToString();

    public static string Of(PersonGender gender) => Genders.Of(gender).ToString();

    public static string Of(InterpreterNeed interpreter) => Interpreters.Of(interpreter).ToString();

    public static string Of(PersonStage stage) => Stages.Of(stage).ToString();

    public static Phrase PhraseOf(PersonStage stage) => Stages.Of(stage);

    public static string Of(IntegrationLaw law) => Laws.Of(law).ToString();

    public static string Of(PermitKind permit) => Permits.Of(permit).ToString();

    public static string Of(ProgrammeKind programme) => Programmes.Of(programme).ToString();

    /// <summary>Some categories in one sentence.</summary>
    public static string Of(IEnumerable<PersonCategory> categories) =>
        Phrase.Joined([.. categories.Select(category => Sentence.Inside(Of(category).ToString()))]).ToString();

    /// <summary>A name as it is read; of a person of one name, that.</summary>
    public static string Name(string? given, string family) => string.IsNullOrEmpty(given) ? family : $"{given} {family}";

    /// <summary>The birth date, and whether it is exact; null where nothing is known.</summary>
    public static string? Born(DateOnly? date, bool isKnown) => date is not { } born ? null
        : isKnown ? Written.Date(born)
        : Sentence.Say(PersonsText.BirthDate_NotExact, Written.Date(born));
}
