using System.Globalization;
using Samlop.Access;
using Samlop.Platform.Text;

namespace Samlop.Persons.Terms;

/// <summary>What the person reads of themself, spoken to them, in five languages.</summary>
internal static class OwnWords
{
    private static readonly Words<OwnWordsText, PersonCategory> Categories = new("Category");
    private static readonly Words<OwnWordsText, SharingPurpose> Purposes = new("Purpose");

    private static readonly Words<OwnWordsText, PartyKind> Kinds = new(
        "Party", PartyKind.Other, PartyKind.CompanySupervisor, PartyKind.Self, PartyKind.AnyPublicParty);

    /// <summary>The roles by which somebody reads persons.</summary>
    private static readonly Words<OwnWordsText> Roles = new(
        "Role",
        [
            nameof(Role.ProgrammeAdviser), nameof(Role.NavCounsellor), nameof(Role.MunicipalNavCounsellor), nameof(Role.NavContact),
            nameof(Role.NavCoordinator),
            nameof(Role.JobSpecialist), nameof(Role.CareerGuide), nameof(Role.ContactTeacher), nameof(Role.ProcessGuide),
            nameof(Role.TradeTeacher), nameof(Role.CommonCoreTeacher), nameof(Role.NorwegianTeacher), nameof(Role.PracticeCoordinator),
            nameof(Role.TrainingConsultant), nameof(Role.CountyCoordinator), nameof(Role.CompanyManager), nameof(Role.Supervisor),
            nameof(Role.TrainingOfficeAdviser), nameof(Role.VolunteerMentor), nameof(Role.Auditor),
        ]);

    public static string Of(PersonCategory category) => Categories.Of(category).ToString();

    public static string Of(IEnumerable<PersonCategory> categories) =>
        string.Join(CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "، " : ", ", categories.Select(Of));

    /// <summary>A body and what it is: of a Nav office, which half.</summary>
    public static string Party(string name, PartyKind kind) => Sentence.Say(OwnWordsText.Body, name, Kinds.Of(kind).ToString());

    public static string Of(SharingPurpose purpose) => Purposes.Of(purpose).ToString();

    /// <summary>A role that has no word here is told as somebody who works there.</summary>
    public static string OfRole(string code) => Roles.Find(code)?.ToString() ?? OwnWordsText.Role_Other;
}
