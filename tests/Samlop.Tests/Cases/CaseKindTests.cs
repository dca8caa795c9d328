using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>Who sits where in a case of a kind, and what they may do from there, by role and side.</summary>
public class CaseKindTests
{
    private static readonly OrganisationId Office = new(Guid.NewGuid());
    private static readonly OrganisationId Company = new(Guid.NewGuid());
    private static readonly OrganisationId Nav = new(Guid.NewGuid());
    private static readonly OrganisationId Elsewhere = new(Guid.NewGuid());
    private static readonly CaseKinds Kinds = new([ExerciseModule.Kind, ExerciseModule.Visit, TestCases.Kind]);

    public enum At
    {
        Office,
        Company,
        Nav,
        Elsewhere,
    }

    [Theory]
    [InlineData(At.Office, Role.TrainingOfficeAdviser, "office", true)]
    [InlineData(At.Office, Role.CompanyManager, null, false)]
    [InlineData(At.Office, Role.NavContact, null, false)]
    [InlineData(At.Company, Role.CompanyManager, ExerciseModule.Company, true)]
    [InlineData(At.Company, Role.Supervisor, ExerciseModule.Company, false)]
    [InlineData(At.Company, Role.TrainingOfficeAdviser, null, false)]
    [InlineData(At.Company, Role.NavContact, null, false)]
    [InlineData(At.Nav, Role.NavContact, ExerciseModule.Nav, true)]
    [InlineData(At.Nav, Role.NavCounsellor, null, false)]
    [InlineData(At.Nav, Role.CompanyManager, null, false)]
    [InlineData(At.Elsewhere, Role.TrainingOfficeAdviser, null, false)]
    [InlineData(At.Elsewhere, Role.CompanyManager, null, false)]
    [InlineData(At.Elsewhere, Role.NavContact, null, false)]
    public void Seat_IsThatOfTheOrganisation_ForTheRolesThatReadThere(At at, Role role, string? seat, bool writes)
    {
        var the = ACase();
        var actor = Somebody(at, role);

        Kinds.SeatOf(actor, the)?.Role.Code.ShouldBe(seat);
        (Kinds.SeatOf(actor, the) is null).ShouldBe(seat is null);
        (Kinds.WriterOf(actor, the) is not null).ShouldBe(writes);
    }

    [Fact]
    public void Seat_WhoseKindLetsItReadAlone_IsNoWritersSeat()
    {
        var the = ACase(ExerciseModule.Visit.Code);
        var nav = Somebody(At.Nav, Role.NavContact);

        Kinds.SeatOf(nav, the)!.Side.ShouldBe(CaseSide.Party);
        Kinds.WriterOf(nav, the).ShouldBeNull();
    }

    [Fact]
    public void WhoeverWrites_Reads_AndSitsForTheirOwnOrganisation() =>
        (from at in Gen.Elements(Enum.GetValues<At>())
         from roles in Gen.Elements(Enum.GetValues<Role>()).Several(4)
         from kind in Gen.Elements(ExerciseModule.Code, ExerciseModule.Visit.Code)
         select (at, roles, kind)).Holds(given =>
        {
            var (at, roles, kind) = given;
            var (the, actor) = (ACase(kind), Somebody(at, roles));
            var seat = Kinds.SeatOf(actor, the);
            if (Kinds.WriterOf(actor, the) is { } writer) writer.ShouldBe(seat);
            if (seat is not null) seat.Organisation.ShouldBe(actor.Organisation);
            if (at == At.Elsewhere) seat.ShouldBeNull();
            (seat?.IsOwner == true).ShouldBe(at == At.Office && roles.Contains(Role.TrainingOfficeAdviser));
        });

    [Theory]
    [InlineData(Role.TrainingOfficeAdviser, false)]
    [InlineData(Role.CaseOfficer, false)]
    [InlineData(Role.CompanyManager, true)]
    [InlineData(Role.NavContact, true)]
    public void PartyAlone_IsWhoeverOwnsCasesOfNoKind(Role role, bool alone) =>
        Kinds.IsPartyAlone(Somebody(At.Elsewhere, role)).ShouldBe(alone);

    [Fact]
    public void WhoeverReadsAllCases_IsNoPartyAlone() =>
        Kinds.IsPartyAlone(Acting.Of(Role.CompanyManager, ReadAllCases.Needs)).ShouldBeFalse();

    [Fact]
    public void Parties_AreNamedTogether_UnlessThereIsOneRoleAlone()
    {
        TestCases.Kind.PartiesName.ToString().ShouldBe("fylkeskommunen");
        ExerciseModule.Kind.PartiesName.Key.ShouldBe(nameof(CasesText.TheParties));
    }

    [Fact]
    public void Nobody_SitsNowhere() => Kinds.SeatOf(Actor.Nobody with { Organisation = Office }, ACase()).ShouldBeNull();

    private static CaseFile ACase(string kind = ExerciseModule.Code) => new(
        new CaseNumber(2022, 1),
        new CaseOpening(
            Guid.NewGuid(), kind, Office, [new OpenedFor(Company, ExerciseModule.Company), new OpenedFor(Nav, ExerciseModule.Nav)],
            CaseTitles.Same("Øvelse")),
        Acting.Noon);

    private static Actor Somebody(At at, params Role[] roles) => new(
        new UserId(Guid.NewGuid()),
        at switch { At.Office => Office, At.Company => Company, At.Nav => Nav, _ => Elsewhere },
        new Rights(roles, []));
}
