using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Access.Proposing;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Proposing;

/// <summary>A role that decides or signs is given by two administrators, never to oneself, and told.</summary>
public abstract class RoleProposalTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Role_IsProposed_TakenBack_Returned_SentAgain_AndApprovedByAnother()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var county = await Given.AnOrganisation(OrganisationKind.County);
        var person = await Given.AUser();
        var form = await As(one).Get(AccessUrls.NewMembership(person.Id, county.Id));
        form.ShouldSay("Disse rollene må en annen administrator godkjenne: Fylkeskommunedirektør, Prosjektansvarlig, Administrasjonssjef og Administrator i organisasjonen.");
        var proposed = await form.Post("add", ("Role", "Fylkeskommunedirektør"), ("From", "8.3.22"), ("To", ""));
        proposed.ShouldSay("Rollen venter på at en annen administrator godkjenner den. Den gir ingen tilgang før det.")
            .ShouldSay("Rollen underskriver for organisasjonen.").ShouldSay(one.User.Name)
            .ShouldSay("Du har selv vært med på å forberede dette. En annen må beslutte.").HasForm("approve").ShouldBeFalse();
        var url = proposed.Url;

        (await As(one).Get("/oppgaver")).ShouldNotSay(person.Name);
        (await As(other).Get("/oppgaver")).ShouldSay($"Godkjenn rollen Fylkeskommunedirektør for {person.Name}");
        (await As(other).Get(AccessUrls.Of(person.Id))).ShouldSay("Foreslåtte roller").ShouldSay("Venter på godkjenning").ShouldSay("Personen har ingen roller")
            .ShouldSay("foreslo rollen Fylkeskommunedirektør fra 8. mars 2022");
        (await Roles(person)).ShouldBeEmpty();

        (await proposed.Post("Ta forslaget tilbake")).ShouldSay("Forslaget kan rettes og sendes på nytt").ShouldSay("tok forslaget om rollen");
        (await As(one).Get("/oppgaver")).ShouldSay($"Rett eller trekk forslaget om rollen Fylkeskommunedirektør for {person.Name}");
        (await As(other).Get("/oppgaver")).ShouldNotSay(person.Name);
        await As(one).Post(url, "Send forslaget til en annen administrator");

        var empty = await As(other).Post(url, "Send forslaget tilbake", ("Hva må rettes?", " "));
        empty.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hva som må rettes.");
        (await empty.Post("Send forslaget tilbake", ("Hva må rettes?", "Hun begynner i april."))).ShouldSay("Sendt tilbake").ShouldSay("Hun begynner i april.");
        (await As(one).Get(AccessUrls.Of(person.Id))).ShouldSay("Kan rettes").ShouldSay("sendte forslaget om rollen Fylkeskommunedirektør tilbake");
        (await As(one).Post(url, "send", ("From", "1.4.2022"), ("To", "31.3.2021"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        await As(one).Post(url, "send", ("From", "1.4.2022"), ("To", "31.12.2022"));

        (await As(other).Post(url, "Godkjenn rollen")).ShouldSay("ga rollen Fylkeskommunedirektør fra 1. april 2022 til og med 31. desember 2022")
            .ShouldNotSay("Foreslåtte roller").ShouldSay("Begynner senere");
        (await As(one).Get(url)).ShouldSay("Rollen er godkjent.").HasForm("send").ShouldBeFalse();
        var given = (await Roles(person)).ShouldHaveSingleItem();
        (given.Role, given.From, given.To).ShouldBe((Role.ChiefExecutive, new DateOnly(2022, 4, 1), new DateOnly(2022, 12, 31)));
    }

    [Fact, SentTwice]
    public async Task Proposal_ThatIsWithdrawn_GivesNothing_AndTheRoleCanBeProposedAnew()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var (person, proposal) = await Proposed(one);
        await As(one).Submit(new WithdrawRole.Input { Proposal = proposal.Id }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(one).Post(Url(proposal), "takeback");
        (await As(one).Post(Url(proposal), "Trekk forslaget")).ShouldSay("trakk forslaget om rollen Beslutter").ShouldNotSay("Foreslåtte roller");
        (await As(one).Get(Url(proposal))).ShouldSay("Forslaget er trukket.").HasForm("withdraw").ShouldBeFalse();
        await As(other).Submit(await Given.Approving(proposal.Id)).ShouldBeRefused(CheckRefusal.NothingToDecide);
        await As(one).Submit(new SendRole.Input { Proposal = proposal.Id, From = "8.3.2022" }).ShouldBeRefused(RoleProposal.ProposalIsOver);
        await As(one).Submit(Add(person.Id, proposal.Organisation, Role.DecisionMaker)).ShouldSucceed();
        (await Roles(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnyRole_IsNotGivenToOneself()
    {
        var one = await Given.AMember(Role.Administrator);
        var county = await Given.AnOrganisation(TestData.KindOf(Role.ProjectLead));
        await As(one).Submit(Add(one.Id, county.Id, Role.ProjectLead)).ShouldBeRefused(AddMembership.OwnRole);
        var person = await Given.AUser();
        await As(one).Submit(Add(person.Id, county.Id, Role.ProjectLead)).ShouldSucceed();
    }

    [Theory]
    [InlineData(Role.DecisionMaker)]
    [InlineData(Role.Attestant)]
    [InlineData(Role.ChiefExecutive)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.Auditor)]
    public async Task RoleOfWeight_IsNotGivenToOneself_NorByOne(Role role)
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var organisation = await Given.AnOrganisation(TestData.KindOf(role));
        await As(one).Submit(Add(one.Id, organisation.Id, role)).ShouldBeRefused(RoleProposal.RoleToOneself);

        var person = await Given.AUser();
        var added = await As(one).Submit(Add(person.Id, organisation.Id, role)).ShouldSucceed();
        added.Membership.ShouldBeNull();
        var approve = await Given.Approving(added.Proposal!.Value);
        await As(one).Submit(approve).ShouldBeRefused(CheckRefusal.PreparedBySame);
        (await Roles(person)).ShouldBeEmpty();
        await As(other).Submit(approve).ShouldSucceed();
        (await Roles(person)).ShouldHaveSingleItem().Role.ShouldBe(role);
        await As(other).Submit(approve).ShouldBeRefused(CheckRefusal.NothingToDecide);
    }

    [Fact]
    public async Task OtherRole_IsGivenByOne_AsBefore()
    {
        var (one, person, county) = (await Given.AMember(Role.Administrator), await Given.AUser(), await Given.AnOrganisation(OrganisationKind.County));
        var added = await As(one).Submit(Add(person.Id, county.Id, Role.ProjectLead)).ShouldSucceed();
        added.Proposal.ShouldBeNull();
        (await Roles(person)).ShouldHaveSingleItem().Id.ShouldBe(added.Membership!.Value);
    }

    [Fact]
    public async Task WhoIsToHaveTheRole_CannotApproveIt_OrSendItAnew()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var (_, proposal) = await Proposed(one, other.User);
        await As(other).Submit(await Given.Approving(proposal.Id)).ShouldBeRefused(RoleProposal.RoleToOneself);
        (await As(other).Get(Url(proposal))).ShouldSay("Du kan ikke gi denne rollen til deg selv.").HasForm("approve").ShouldBeFalse();
        (await As(other).Get("/oppgaver")).ShouldNotSay("Godkjenn rollen Beslutter for " + other.User.Name);
        await As(one).Submit(new TakeBackRole.Input { Proposal = proposal.Id }).ShouldSucceed();
        await As(other).Submit(new SendRole.Input { Proposal = proposal.Id, From = "8.3.2022" }).ShouldBeRefused(RoleProposal.RoleToOneself);
    }

    [Fact]
    public async Task MoreDays_OfARoleOfWeight_AreGivenByTwo_AndNeverToOneself_FewerByOne()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var chief = await Given.AMember(Role.ChiefExecutive);
        ChangeMembershipPeriod.Input Period(Member of, string to, int basedOn) =>
            new() { Membership = of.Membership.Id, From = "1.1.2020", To = to, BasedOn = basedOn, Understood = true };
        (await As(one).Submit(Period(chief, "31.3.2022", 0)).ShouldSucceed()).Proposal.ShouldBeNull();
        var prolonged = await As(one).Post(AccessUrls.Membership(chief.Id, chief.Membership.Id), "period", ("To", "30.6.2022"));
        prolonged.ShouldSay("Rollen venter på at en annen administrator godkjenner den.");
        (await Roles(chief.User)).ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2022, 3, 31));
        await As(one).Submit(Period(chief, "31.7.2022", 1)).ShouldBeRefused(Proposals.RoleIsProposed);
        (await As(other).Post(prolonged.Url, "Godkjenn rollen")).ShouldSay("endret perioden for rollen Fylkeskommunedirektør");
        (await Roles(chief.User)).ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2022, 6, 30));

        await As(one).Submit(Period(other, "31.12.2022", 0)).ShouldSucceed();
        await As(other).Submit(Period(other, "", 1)).ShouldBeRefused(RoleProposal.RoleToOneself);
        (await Roles(other.User)).ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2022, 12, 31));
    }

    [Fact]
    public async Task WhatIsApproved_IsWhatWasSeen_AndStillStands()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var (person, proposal) = await Proposed(one);
        var seen = await As(other).Get(Url(proposal));
        await As(one).Submit(new TakeBackRole.Input { Proposal = proposal.Id }).ShouldSucceed();
        await As(one).Submit(new SendRole.Input { Proposal = proposal.Id, From = "8.3.2022", To = "31.12.2022" }).ShouldSucceed();
        var conflict = await seen.Post("approve");
        conflict.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("noe annet er sendt etter at du åpnet siden").ShouldSay("31. desember 2022");

        await As(one).Submit(new EndOrganisation.Input { Organisation = proposal.Organisation, LastDay = "30.6.2022" }).ShouldSucceed();
        (await conflict.Post("approve")).ShouldSay("Organisasjonen er avsluttet og kan ikke endres. Roller gis i organisasjonen som har tatt over.");
        (await Roles(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_IsToldToThePersonAndTheLeader_WithBothNames_InTheirLanguages()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var chief = await Given.AMember(Role.ChiefExecutive);
        var person = await Given.AUser();
        person.Read(Languages.ByCode("en")!);
        chief.User.Read(Languages.ByCode("nn")!);
        await Given.Changed(person, chief.User);
        var added = await As(one).Submit(Add(person.Id, chief.Organisation.Id, Role.ChiefExecutive)).ShouldSucceed();
        (await MailTo(person)).ShouldBeEmpty();
        await As(other).Submit(await Given.Approving(added.Proposal!.Value)).ShouldSucceed();

        var mine = (await MailTo(person)).ShouldHaveSingleItem();
        mine.Subject.ShouldBe("You have been given a role in Samløp");
        mine.Body.ShouldContain($"Chief executive for {chief.Organisation.Name} from 8 March 2022", Case.Insensitive);
        mine.Body.ShouldContain($"{one.User.Name} proposed the role and {other.User.Name} approved it.");
        var leader = (await MailTo(chief.User)).ShouldHaveSingleItem();
        leader.Subject.ShouldBe($"Ny rolle i {chief.Organisation.Name}");
        leader.Body.ShouldContain(person.Name);
        leader.Body.ShouldContain($"{one.User.Name} føreslo rolla, og {other.User.Name} godkjende ho.");
    }

    [Theory]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.Auditor)]
    public async Task WhoOnlyReads_SeesThatARoleIsProposed_AndDoesNothing(Role role)
    {
        var (person, proposal) = await Proposed(await Given.AMember(Role.Administrator));
        var reader = await Given.AMember(role);
        (await As(reader).Get(AccessUrls.Of(person.Id))).ShouldSay("Venter på godkjenning");
        (await As(reader).Get(Url(proposal))).ShouldBe(HttpStatusCode.Forbidden);
        await As(reader).Submit(new ApproveRole.Input { Proposal = proposal.Id }).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact]
    public async Task Proposal_OfAnotherPerson_OrNone_IsNotFound()
    {
        var one = await Given.AMember(Role.Administrator);
        var (_, proposal) = await Proposed(one);
        (await As(one).Get(AccessUrls.Proposal(one.Id, proposal.Id))).ShouldBe(HttpStatusCode.NotFound);
        var none = Given.Id<RoleProposalId>();
        await As(one).Submit(new ApproveRole.Input { Proposal = none }).ShouldBeRefused(Refusal.NotFound);
        await As(one).Submit(new ReturnRole.Input { Proposal = none }).ShouldBeRefused(Refusal.NotFound);
        await As(one).Submit(new TakeBackRole.Input { Proposal = none }).ShouldBeRefused(Refusal.NotFound);
        await As(one).Submit(new WithdrawRole.Input { Proposal = none }).ShouldBeRefused(Refusal.NotFound);
        await As(one).Submit(new SendRole.Input { Proposal = none }).ShouldBeRefused(Refusal.NotFound);
    }

    private static AddMembership.Input Add(UserId user, OrganisationId organisation, Role role) =>
        new() { User = user, Organisation = organisation, Role = role.ToString(), From = "8.3.2022" };

    private static string Url(RoleProposal proposal) => AccessUrls.Proposal(proposal.User, proposal.Id);

    private async Task<(User Person, RoleProposal Proposal)> Proposed(Member by, User? person = null)
    {
        var (directorate, user) = (await Given.AnOrganisation(OrganisationKind.Directorate), person ?? await Given.AUser());
        var added = await As(by).Submit(Add(user.Id, directorate.Id, Role.DecisionMaker)).ShouldSucceed();
        return (user, await Proposal(added.Proposal!.Value));
    }

    private Task<RoleProposal> Proposal(RoleProposalId id) => Read(db => db.Set<RoleProposal>().SingleAsync(p => p.Id == id));

    private Task<List<Membership>> Roles(User user) => Read(db => db.Set<Membership>().Where(m => m.User == user.Id).ToListAsync());

    private Task<List<OutgoingMail>> MailTo(User user) => ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == user.Email).ToListAsync());
}

public sealed class RoleProposalTests_OnSqlite(SqliteHost host) : RoleProposalTests(host), IClassFixture<SqliteHost>;

public sealed class RoleProposalTests_OnPostgres(PostgresHost host) : RoleProposalTests(host), IClassFixture<PostgresHost>;
