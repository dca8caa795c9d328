using Samlop.Intake.Eligibility;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Texts = Samlop.Intake.Calculator.AdultRightText;

namespace Samlop.Intake.Calculator;

/// <summary>Reads what was typed into a question for the check, or says what is wrong with the fields.</summary>
public sealed class TypedPersonReader
{
    private const int MostSchoolYears = 40;

    private const int MostPracticeMonths = 600;

    private readonly FieldErrors errors = new();

    /// <summary>The rows of the page that the permits stand in.</summary>
    private readonly List<int> rows = [];

    private TypedPersonReader()
    {
    }

    public static (EligibilityQuestion? Question, IReadOnlyList<FieldError> Errors) Read(TypedPerson typed)
    {
        var reader = new TypedPersonReader();
        var question = reader.Question(typed);
        return (reader.errors.Any ? null : question, reader.errors.All);
    }

    private EligibilityQuestion Question(TypedPerson typed)
    {
        var asOf = Date(nameof(typed.AsOf), typed.AsOf);
        if (string.IsNullOrWhiteSpace(typed.AsOf)) Wrong(nameof(typed.AsOf), nameof(Texts.Wrong_AsOf));
        var birth = Date(nameof(typed.BirthDate), typed.BirthDate);
        var (from, to) = (Date(nameof(typed.FastTrackFrom), typed.FastTrackFrom), Date(nameof(typed.FastTrackTo), typed.FastTrackTo));
        if (to < from) errors.Add(nameof(typed.FastTrackTo), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        var question = new EligibilityQuestion(asOf ?? DateOnly.MaxValue, new PersonFacts
        {
            BirthDate = birth,
            ArrivedOn = Date(nameof(typed.ArrivedOn), typed.ArrivedOn),
            Citizenship = Choice<Citizenship>(nameof(typed.Citizenship), typed.Citizenship),
            Permits = Permits(typed),
            LawfulStay = Flag(typed.LawfulStay),
            SchoolYears = Number(nameof(typed.SchoolYears), typed.SchoolYears, MostSchoolYears),
            LowerSecondary = Choice<LowerSecondary>(nameof(typed.LowerSecondary), typed.LowerSecondary),
            UpperSecondary = Choice<UpperSecondary>(nameof(typed.UpperSecondary), typed.UpperSecondary),
            Norwegian = Levels(typed),
            CanFollowOrdinaryTraining = Flag(typed.CanFollowOrdinaryTraining),
            ProgrammeOffered = Flag(typed.ProgrammeOffered),
            ProgrammeStartedOn = Date(nameof(typed.ProgrammeStartedOn), typed.ProgrammeStartedOn),
            RequalificationUsed = Flag(typed.RequalificationUsed),
            FastTrack = new FastTrackPlan(Flag(typed.CloseToWork), Flag(typed.CompetenceMapped), Flag(typed.LanguageOffered), from, to),
            Situation = new Situation
            {
                Man = Flag(typed.Man),
                RegisteredWithNav = Flag(typed.RegisteredWithNav),
                Employed = Flag(typed.Employed),
                PriorLearningRecognised = Flag(typed.PriorLearningRecognised),
                PracticeMonths = Number(nameof(typed.PracticeMonths), typed.PracticeMonths, MostPracticeMonths),
            },
        });
        foreach (var (field, problem) in question.Contradictions()) Wrong(Typed(field), In(field, problem));
        return question;
    }

    /// <summary>The field of the page that a field of the format is typed in.</summary>
    private string Typed(string field) => field switch
    {
        EligibilityQuestion.BirthDateField => nameof(TypedPerson.BirthDate),
        EligibilityQuestion.ArrivedOnField => nameof(TypedPerson.ArrivedOn),
        EligibilityQuestion.ProgrammeOfferedField => nameof(TypedPerson.ProgrammeOffered),
        EligibilityQuestion.ProgrammeStartedOnField => nameof(TypedPerson.ProgrammeStartedOn),
        _ => OfPermit(field),
    };

    private string OfPermit(string field)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (EligibilityQuestion.GrantedOnField(i) == field) return $"Permits[{rows[i]}].{nameof(TypedPermit.GrantedOn)}";
            if (EligibilityQuestion.FamilyAppliedOnField(i) == field) return $"Permits[{rows[i]}].{nameof(TypedPermit.FamilyAppliedOn)}";
        }

        throw new InvalidOperationException($"{field} is no field of the page");
    }

    private static string In(string field, Contradiction problem) => problem switch
    {
        Contradiction.AfterDecision when field == EligibilityQuestion.BirthDateField => nameof(Texts.Wrong_BornLater),
        Contradiction.AfterDecision => nameof(Texts.Wrong_ArrivedLater),
        Contradiction.BeforeBirth => nameof(Texts.Wrong_BeforeBirth),
        Contradiction.AfterPermit => nameof(Texts.Wrong_AppliedAfterPermit),
        Contradiction.BegunThoughNotOffered => nameof(Texts.Wrong_BegunNotOffered),
        _ => nameof(Texts.Wrong_ProgrammeTooEarly),
    };

    /// <summary>The rows that are filled in; an empty list only where it is said that there is no permit.</summary>
    private List<Permit>? Permits(TypedPerson typed)
    {
        var permits = new List<Permit>();
        for (var i = 0; i < Math.Min(typed.Permits.Count, TypedPerson.PermitRows); i++)
        {
            var row = typed.Permits[i];
            if (row.IsEmpty) continue;
            DateOnly? DateOf(string field, string? written) => Date($"Permits[{i}].{field}", written);
            rows.Add(i);
            permits.Add(new Permit(string.IsNullOrWhiteSpace(row.Ground) ? null : row.Ground, DateOf(nameof(row.GrantedOn), row.GrantedOn))
            {
                Paragraph = Choice<PermitParagraph>($"Permits[{i}].{nameof(row.Paragraph)}", row.Paragraph),
                OnProtectionApplication = Flag(row.OnProtectionApplication),
                ReferenceSettledOn = DateOf(nameof(row.ReferenceSettledOn), row.ReferenceSettledOn),
                FamilyAppliedOn = DateOf(nameof(row.FamilyAppliedOn), row.FamilyAppliedOn),
            });
        }

        if (permits.Count > 0 && typed.HasPermit == TypedPerson.No) Wrong(nameof(typed.HasPermit), nameof(Texts.Wrong_PermitAndNone));
        if (permits.Count > 0) return permits;
        return typed.HasPermit switch
        {
            TypedPerson.No => [],
            TypedPerson.Yes => [new Permit(null, null)],
            _ => null,
        };
    }

    private NorwegianLevels? Levels(TypedPerson typed)
    {
        var levels = new NorwegianLevels(
            Choice<LanguageLevel>(nameof(typed.Listening), typed.Listening),
            Choice<LanguageLevel>(nameof(typed.Reading), typed.Reading),
            Choice<LanguageLevel>(nameof(typed.Spoken), typed.Spoken),
            Choice<LanguageLevel>(nameof(typed.Written), typed.Written));
        return levels is { Listening: null, Reading: null, Spoken: null, Written: null } ? null : levels;
    }

    private DateOnly? Date(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (NorwegianDate.TryParse(typed, out var day)) return day;
        Wrong(field, nameof(Texts.Wrong_Date));
        return null;
    }

    private int? Number(string field, string? typed, int most)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (NorwegianNumber.TryParse(typed, out var years) && years >= 0 && years <= most) return years;
        Wrong(field, nameof(Texts.Wrong_Years), most);
        return null;
    }

    private T? Choice<T>(string field, string? typed) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(typed)) return null;
        if (Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value)) return value;
        errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        return null;
    }

    private static bool? Flag(string? typed) => typed switch
    {
        TypedPerson.Yes => true,
        TypedPerson.No => false,
        _ => null,
    };

    private void Wrong(string field, string key, params object?[] arguments) => errors.Add(field, Phrase.In<Texts>(key, arguments));
}
