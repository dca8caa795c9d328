using Samlop.Access;
using Samlop.Grants.Apply.Partners;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply.Partners;

/// <summary>What holds of requests to partners and of their answers, with no program around them.</summary>
public class PartnerRuleTests
{
    private static readonly PartnerOrganisation[] Known =
    [
        new(new(Guid.NewGuid()), "Nav Prøveby", "912345678", true),
        new(new(Guid.NewGuid()), "Prøveby kommune", null, true),
        new(new(Guid.NewGuid()), "Prøveby kommune", "987654321", true),
        new(new(Guid.NewGuid()), "Gamleby skole", null, false),
        new(new(Guid.NewGuid()), "Nyby skole", "911111111", false),
        new(new(Guid.NewGuid()), "Nyby skole", "922222222", true),
    ];

    [Theory]
    [InlineData("Nav Prøveby", 0)]
    [InlineData("nav prøveby", 0)]
    [InlineData(" Nav Prøveby (912345678) ", 0)]
    [InlineData("912345678", 0)]
    [InlineData("912 345 678", 0)]
    [InlineData("Prøveby kommune", 1)]
    [InlineData("Prøveby kommune (987654321)", 2)]
    [InlineData("987654321", 2)]
    [InlineData("Gamleby skole", 3)]
    [InlineData("Nyby skole", 5)]
    [InlineData("911111111", 4)]
    [InlineData("Nav", null)]
    [InlineData("912345679", null)]
    [InlineData("", null)]
    public void Organisation_IsFoundByItsWholeNameOrItsNumber(string typed, int? found) =>
        PartnerOrganisation.Find(Known, typed).ShouldBe(found is { } index ? Known[index] : null);

    [Fact]
    public void Name_OfTwoOrganisations_FindsNeither() =>
        PartnerOrganisation.Find([Known[0], Known[0] with { Id = new(Guid.NewGuid()), Number = "999999999" }], "NAV PRØVEBY").ShouldBeNull();

    [Theory]
    [InlineData("nav", OrganisationKind.NavOffice, null)]
    [InlineData("nav", OrganisationKind.NavRegion, null)]
    [InlineData("nav", OrganisationKind.Municipality, nameof(PartnersText.Error_Type))]
    [InlineData("municipality", OrganisationKind.RefugeeService, null)]
    [InlineData("municipality", OrganisationKind.NavOffice, nameof(PartnersText.Error_Type))]
    [InlineData("education", OrganisationKind.School, null)]
    [InlineData("education", OrganisationKind.Company, nameof(PartnersText.Error_Type))]
    [InlineData("training-office", OrganisationKind.TrainingOffice, null)]
    [InlineData("training-office", OrganisationKind.School, nameof(PartnersText.Error_Type))]
    [InlineData("employer", OrganisationKind.Municipality, null)]
    [InlineData("employer", OrganisationKind.NavOffice, nameof(PartnersText.Error_Type))]
    [InlineData("other", OrganisationKind.StateAdministrator, null)]
    [InlineData("other", OrganisationKind.Directorate, nameof(PartnersText.Error_NoPartner))]
    [InlineData("", OrganisationKind.Company, null)]
    public void Organisation_StandsAsTheTypeThatItIs(string type, OrganisationKind kind, string? error) =>
        ((Known[0] with { Kinds = [kind] }).CannotStandAs(type, code => code)?.Key).ShouldBe(error);

    [Fact]
    public void County_IsNoPartnerOfItself() =>
        (Known[0] with { Kinds = [OrganisationKind.County], Applies = true }).CannotStandAs("other", code => code)!.Key.ShouldBe(nameof(PartnersText.Error_Own));

    [Theory]
    [InlineData("yes", null, null, null)]
    [InlineData("yes", "Gjerne.", "Fire plasser", null)]
    [InlineData("no", "Vi har ikke folk.", null, null)]
    [InlineData("no", null, null, "Words")]
    [InlineData("no", "  ", null, "Words")]
    [InlineData("no", "12", null, "Words")]
    [InlineData("no", "Nei takk.", "Fire plasser", "Promised")]
    [InlineData(null, null, null, "Joins")]
    [InlineData("maybe", "Kanskje.", null, "Joins")]
    public void Answer_SaysYes_OrNoWithWhy(string? joins, string? words, string? promised, string? wrong)
    {
        var errors = new FieldErrors();
        AnswerPartner.Read(new() { Joins = joins, Words = words, Promised = promised }, errors);
        errors.Any.ShouldBe(wrong is not null);
        if (wrong is not null) errors.All.ShouldContain(e => e.Field == wrong);
    }

    [Theory]
    [InlineData(PartnerAnswer.WordsLimit + 1, 0, "Words")]
    [InlineData(0, PartnerAnswer.PromisedLimit + 1, "Promised")]
    public void Answer_ThatIsTooLong_IsSaidSo(int words, int promised, string field)
    {
        var errors = new FieldErrors();
        AnswerPartner.Read(new() { Joins = AnswerPartner.Yes, Words = new string('a', words), Promised = new string('a', promised) }, errors);
        errors.All.ShouldContain(e => e.Field == field);
    }

    [Fact]
    public void Answers_ComeAfterOneAnother_AndNoneIsTaken_WhenItIsWithdrawn()
    {
        var ask = AnAsk();
        ask.Newest.ShouldBeNull();
        ask.Answer(new(true, null, "Fire plasser"), Director, null, At).ShouldBeNull();
        ask.Answer(new(false, "Likevel ikke.", null), Director, null, At.AddDays(1)).ShouldBeNull();
        ask.Newest!.ShouldSatisfyAllConditions(a => a.Number.ShouldBe(2), a => a.Joins.ShouldBeFalse());
        ask.Given.Count.ShouldBe(2);

        ask.End(At).ShouldBeNull();
        ask.End(At).ShouldBe(PartnerAsk.PartnerAskIsOver);
        ask.Answer(new(true, null, null), Director, null, At).ShouldBe(PartnerAsk.PartnerAskIsOver);
        ask.Given.Count.ShouldBe(2);
    }

    [Fact]
    public void Waits_UntilItIsAnsweredOrWithdrawn()
    {
        var waits = PartnerAsk.Waits.Compile();
        var (answered, withdrawn) = (AnAsk(), AnAsk());
        waits(answered).ShouldBeTrue();
        answered.Answer(new(true, null, null), Director, null, At);
        waits(answered).ShouldBeFalse();
        withdrawn.End(At);
        waits(withdrawn).ShouldBeFalse();
    }

    [Fact]
    public void Told_IsOfTheApplicationWhatConcernsThePartner_AndNoMoney()
    {
        var told = AnAsk().ReadTold();
        told.Name.ShouldBe("Nav Prøveby");
        told.Part.ShouldBe("Rekruttering");
        told.Trades.ShouldNotBeEmpty();
        typeof(PartnerTold).GetProperties().Select(p => p.Name).ShouldBe(
            ["Kind", "Name", "Part", "Trades", "Places", "Start", "FromYear", "ToYear"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    public void Answer_IsLater_WhenTheVersionWasSentWithAnother(int sent, int now, bool later)
    {
        var standing = new PartnerStanding("partners-1", Guid.NewGuid(), true, Guid.NewGuid(), At);
        (standing with { Number = now }).IsLaterThan([standing with { Number = sent }]).ShouldBe(later);
    }

    [Fact]
    public void Standings_AreReadAsTheyWereWritten()
    {
        PartnerStanding[] all =
        [
            new("partners-1", Guid.NewGuid(), true, Guid.NewGuid(), At, Guid.NewGuid(), new(2022, 3, 20), 1, true, At, "Gjerne.", "Fire plasser"),
            new("partners-2", Guid.NewGuid(), false),
        ];
        PartnerStandings.Read(PartnerStandings.Write(all)).ShouldBe(all);
        PartnerStandings.Read(null).ShouldBeEmpty();
    }

    [Fact]
    public void WhatIsAnswered_IsFrozenBesideTheContent_AndChangesNoHash()
    {
        var (one, other) = (AConfirmed(), AConfirmed());
        var hash = one.ReadContent().Hash();
        one.Send(VersionInForce, ClosesAt, Writer, At, """[{"partner":"partners-1"}]""").ShouldBeNull();
        other.Send(VersionInForce, ClosesAt, Writer, At).ShouldBeNull();
        one.Sent[0].Hash.ShouldBe(hash);
        one.Sent[0].Content.Partners.ShouldNotBeNull();
        other.Sent[0].Content.Partners.ShouldBeNull();
    }

    private static PartnerAsk AnAsk() => new(
        NewId.Of<PartnerAskId>(At), AnApplication(), "partners-1", new(Guid.NewGuid()),
        PartnerTold.Of(PartnerData.TheRow(), AComplete().ReadContent()), new DateOnly(2022, 3, 20), null, Writer, At);
}
