using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Look;

/// <summary>Se deltakere og kandidater: to open the list and the cards. What is shown there, the table of sharing decides.</summary>
public abstract class ReadPersons : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "persons.person.read", Role.ProgrammeAdviser, Role.NavCounsellor, Role.MunicipalNavCounsellor, Role.NavContact,
        Role.NavCoordinator, Role.JobSpecialist, Role.CareerGuide, Role.ContactTeacher, Role.ProcessGuide, Role.TradeTeacher,
        Role.CommonCoreTeacher, Role.NorwegianTeacher, Role.PracticeCoordinator, Role.TrainingConsultant, Role.CountyCoordinator,
        Role.CompanyManager, Role.Supervisor, Role.TrainingOfficeAdviser, Role.VolunteerMentor, Role.Auditor);
}
