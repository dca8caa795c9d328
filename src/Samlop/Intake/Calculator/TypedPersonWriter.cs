using System.Globalization;
using Samlop.Intake.Eligibility;
using Samlop.Platform.Text;

namespace Samlop.Intake.Calculator;

/// <summary>The fields of the page as a question fills them: the reverse of <see cref="TypedPersonReader"/>.</summary>
internal static class TypedPersonWriter
{
    public static TypedPerson Of(EligibilityQuestion question)
    {
        var person = question.Person;
        return new TypedPerson
        {
            AsOf = Written.ShortDate(question.AsOf),
            BirthDate = Day(person.BirthDate),
            ArrivedOn = Day(person.ArrivedOn),
            Citizenship = person.Citizenship?.ToString(),
            HasPermit = person.Permits switch { null => TypedPerson.Unknown, [] => TypedPerson.No, _ => TypedPerson.Yes },
            Permits = [.. (person.Permits ?? []).Select(Of)],
            LawfulStay = Flag(person.LawfulStay),
            SchoolYears = Number(person.SchoolYears),
            LowerSecondary = person.LowerSecondary?.ToString(),
            UpperSecondary = person.UpperSecondary?.ToString(),
            Listening = person.Norwegian?.Listening?.ToString(),
            Reading = person.Norwegian?.Reading?.ToString(),
            Spoken = person.Norwegian?.Spoken?.ToString(),
            Written = person.Norwegian?.Written?.ToString(),
            CanFollowOrdinaryTraining = Flag(person.CanFollowOrdinaryTraining),
            ProgrammeOffered = Flag(person.ProgrammeOffered),
            ProgrammeStartedOn = Day(person.ProgrammeStartedOn),
            RequalificationUsed = Flag(person.RequalificationUsed),
            CloseToWork = Flag(person.FastTrack.CloseToWork),
            CompetenceMapped = Flag(person.FastTrack.CompetenceMapped),
            LanguageOffered = Flag(person.FastTrack.LanguageOffered),
            FastTrackFrom = Day(person.FastTrack.From),
            FastTrackTo = Day(person.FastTrack.To),
            Man = Flag(person.Situation.Man),
            RegisteredWithNav = Flag(person.Situation.RegisteredWithNav),
            Employed = Flag(person.Situation.Employed),
            PriorLearningRecognised = Flag(person.Situation.PriorLearningRecognised),
            PracticeMonths = Number(person.Situation.PracticeMonths),
        };
    }

    private static TypedPermit Of(Permit permit) => new()
    {
        Ground = permit.Ground,
        GrantedOn = Day(permit.GrantedOn),
        Paragraph = permit.Paragraph?.ToString(),
        OnProtectionApplication = Flag(permit.OnProtectionApplication),
        ReferenceSettledOn = Day(permit.ReferenceSettledOn),
        FamilyAppliedOn = Day(permit.FamilyAppliedOn),
    };

    private static string? Day(DateOnly? day) => day is { } known ? Written.ShortDate(known) : null;

    private static string Flag(bool? flag) => flag switch { true => TypedPerson.Yes, false => TypedPerson.No, null => TypedPerson.Unknown };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
