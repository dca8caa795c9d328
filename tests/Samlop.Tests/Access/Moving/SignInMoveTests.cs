using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Moving;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn;
using Samlop.Audit;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Persons;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Moving;

/// <summary>A user whose D-number became an identity number is found by the new one, by the act of two administrators.</summary>
public abstract class SignInMoveTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Move_IsProposedByOne_AndApprovedByAnother_AndTheUserIsFoundByTheNewNumberAlone()
    {
        var the = await AKnown();
        var (one, two) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var number = Number();
        await ASession(the.Member);
        var page = await As(one).Get(MovingUrls.Move(the.Member.Id, the.Identity.Id));
        page = await page.Post("move", ("Number", DNumber()));
        page.FieldErrors.Keys.ShouldBe(["Input.Number"]);
        page = await page.Post("move", ("Number", number));
        page.ShouldSay("Flyttingen venter på en annen administrator.").ShouldSay("Bare det administratoren har skrevet.").ShouldNotSay(number);
        var move = await Read(db => db.Set<SignInMove>().TagWith($"{RowLevel.Mark} sign_in_move").SingleAsync(m => m.User == the.Member.Id));
        (move.NumberHash, move.IsRecorded).ShouldBe((HashOf(number), false));
        (await As(one).Get(page.Url)).HasForm("approve").ShouldBeFalse();
        await As(one).Submit(new ApproveSignInMove.Input { Move = move.Id, Seen = "x" }).ShouldBeRefused(Samlop.Audit.TwoPerson.CheckRefusal.PreparedBySame);

        page = await As(two).TaskOf($"Godkjenn at innloggingen til {the.Member.User.Name} flyttes til et nytt nummer");
        (await page.Post("approve")).ShouldSay("godkjente at innloggingen er flyttet til et nytt nummer");
        var rows = await Read(db => db.Set<UserIdentity>().Where(i => i.User == the.Member.Id).OrderBy(i => i.TiedAt).ToListAsync());
        rows.Select(i => (i.Issuer, i.Subject, i.NumberHash, i.EndedAt is null)).ShouldBe(
            [(the.Identity.Issuer, the.Identity.Subject, the.Identity.NumberHash, false), (the.Identity.Issuer, the.Identity.Subject, HashOf(number), true)]);
        (await Read(db => db.Set<Session>().CountAsync(s => s.User == the.Member.Id && s.Issuer != null))).ShouldBe(0);
        (await ToldTo(the.Member)).ShouldContain("Innloggingen din i Samløp er flyttet til det nye fødselsnummeret ditt.");
        (await Read(db => db.UserOf(Proof("another-subject", number), CancellationToken.None)))!.Id.ShouldBe(the.Member.Id);
        (await Read(db => db.UserOf(Proof("another-subject", the.Number), CancellationToken.None))).ShouldBeNull();
        await As(two).Submit(new ApproveSignInMove.Input { Move = move.Id, Seen = "x" }).ShouldBeRefused(Samlop.Audit.TwoPerson.CheckRefusal.NothingToDecide);
    }

    [Fact]
    public async Task NumberOfAnotherUser_OwnSignIn_OneWithoutNumber_AndASecondProposal_AreRefused()
    {
        var (the, other) = (await AKnown(), await AKnown(Number()));
        var one = await Given.AMember(Role.Administrator);
        await As(one).Submit(Input(the, other.Number)).ShouldBeRefused(ProposeSignInMove.NumberIsKnown);
        var entra = await Tied(the.Member.User, null);
        await As(one).Submit(new ProposeSignInMove.Input { Identity = entra.Id, Number = Number() }).ShouldBeRefused(ProposeSignInMove.HasNoNumber);
        var own = await Tied(one.User, HashOf(Number()));
        await As(one).Submit(new ProposeSignInMove.Input { Identity = own.Id, Number = Number() }).ShouldBeRefused(SignInMove.MoveOfOneself);

        await As(one).Submit(Input(the, Number())).ShouldSucceed();
        await As(one).Submit(Input(the, Number())).ShouldBeRefused(ProposeSignInMove.MoveIsProposed);
        foreach (var stranger in new[] { await Given.AMember(Role.OrganisationAdministrator, other.Member.Organisation), await Given.AMember(Role.DataProtectionOfficer) })
            (await As(stranger).Submit(Input(other, Number()))).Refusal.ShouldBe(Refusal.NotAllowed);
    }

    [Fact, SentTwice]
    public async Task Declined_OrTakenBack_NothingIsKeptOfTheNumber_AndItMayBeProposedAgain()
    {
        var the = await AKnown();
        var (one, two) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var first = (await As(one).Submit(Input(the, Number())).ShouldSucceed()).Move;
        (await As(two).Get(MovingUrls.Of(the.Member.Id, first))).HasForm("takeback").ShouldBeFalse();
        var page = await (await As(two).Get(MovingUrls.Of(the.Member.Id, first))).Post("decline", ("DeclineInput.Reasons", "Feil person."));
        page.ShouldSay("Innloggingen ble ikke flyttet.").ShouldSay("Feil person.");
        (await ToldTo(one)).ShouldContain("En annen administrator godkjente ikke at innloggingen flyttes.");

        var second = (await As(one).Submit(Input(the, Number())).ShouldSucceed()).Move;
        (await (await As(one).Get(MovingUrls.Of(the.Member.Id, second))).Post("takeback")).ShouldSay("Innloggingen ble ikke flyttet.");
        (await Read(db => db.Set<SignInMove>().TagWith($"{RowLevel.Mark} sign_in_move").Where(m => m.User == the.Member.Id).Select(m => m.NumberHash).ToListAsync())).ShouldBe([null, null]);
        (await Read(db => db.Tied().CountAsync(i => i.User == the.Member.Id && i.NumberHash == the.Identity.NumberHash))).ShouldBe(1);
    }

    [Fact]
    public async Task NumberThatTheRecordOfThePersonHasGot_IsWhatTheMoveRestsOn_AsLongAsItStandsThere_AndAskingIsALook()
    {
        var (the, one, two) = (await AKnown(), await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var (number, person) = (Number(), await Recorded(the, the.Number));
        var held = Numbers.Hold(NationalIdentityNumber.Parse(number), Given.Id<FactId>(), person, Today);
        await Given.Saved(held);

        var move = (await As(one).Submit(Input(the, number)).ShouldSucceed()).Move;
        (await As(two).Get(MovingUrls.Of(the.Member.Id, move))).ShouldSay("Det samme nummeret er registrert på personen").ShouldNotSay(number);
        var look = (await Looks(person)).ShouldHaveSingleItem();
        (look.By, look.Purpose, look.NotShown.Count).ShouldBe((one.Organisation.Id, SharingPurpose.OwnAccess, 0));
        look.Shown.ShouldBe([PersonCategory.Identity]);

        var approving = new ApproveSignInMove.Input { Move = move, Seen = await Given.MarkOf(move.Value) };
        held.To = Today.AddDays(-1);
        await Given.Changed(held);
        await As(two).Submit(approving).ShouldBeRefused(ApproveSignInMove.NumberIsRecordedNoMore);
        held.To = null;
        await Given.Changed(held);
        await As(two).Submit(approving).ShouldSucceed();
        (await Looks(person)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task NumberThatFollowedAnotherDNumberThanTheSignIns_IsNotWhatTheMoveRestsOn()
    {
        var (the, one, number) = (await AKnown(), await Given.AMember(Role.Administrator), Number());
        var person = await Recorded(the, DNumber());
        await Given.Saved(Numbers.Hold(NationalIdentityNumber.Parse(number), Given.Id<FactId>(), person, Today));
        var move = (await As(one).Submit(Input(the, number)).ShouldSucceed()).Move;
        (await As(one).Get(MovingUrls.Of(the.Member.Id, move))).ShouldSay("Bare det administratoren har skrevet.");
        (await Looks(person)).ShouldHaveSingleItem().Shown.ShouldBeEmpty();
    }

    private PersonNumbers Numbers => Host.Services.GetRequiredService<PersonNumbers>();

    /// <summary>A person that the user is, whose D-number ended yesterday.</summary>
    private async Task<PersonId> Recorded(Known the, string former)
    {
        var person = await Given.APersonOf(await Given.AMember(Role.ProgrammeAdviser));
        await Given.Saved(new PersonUser { Person = person, User = the.Member.Id, From = TestData.Before });
        var held = Numbers.Hold(NationalIdentityNumber.Parse(former), Given.Id<FactId>(), person, TestData.Before);
        held.To = Today.AddDays(-1);
        await Given.Saved(held);
        return person;
    }

    private Task<List<CardLookedAt>> Looks(PersonId person) => Read(async db =>
        (await db.Set<ProcessEvent>().Where(e => e.Code == "persons.card.looked-at" && e.Subject == person.Value).Select(e => e.Data).ToListAsync())
        .ConvertAll(data => (CardLookedAt)EventJson.Read("persons.card.looked-at", data)!));

    private static ProposeSignInMove.Input Input(Known the, string number) => new() { Identity = the.Identity.Id, Number = number };

    private sealed record Known(Member Member, UserIdentity Identity, string Number);

    private async Task<Known> AKnown(string? number = null)
    {
        var member = await Given.AMember(Role.ProjectLead);
        number ??= DNumber();
        return new(member, await Tied(member.User, HashOf(number)), number);
    }

    private Task<UserIdentity> Tied(User user, string? hash) => Given.Saved(new UserIdentity
    {
        Id = Given.Id<UserIdentityId>(),
        User = user.Id,
        Issuer = "https://issuer.example",
        Subject = $"subject-{TestData.Next()}",
        NumberHash = hash,
        TiedAt = Host.Time.Now,
    });

    private Task ASession(Member member) => Given.Saved(new Session
    {
        KeyHash = $"{TestData.Next():x64}",
        User = member.Id,
        Issuer = "idporten",
        Ticket = [1],
        Started = Host.Time.Now,
        LastSeen = Host.Time.Now,
    });

    private Proof Proof(string subject, string number) =>
        new("issuer", "https://issuer.example", subject, HashOf(number), null, null, OfMadeUp: true);

    private string HashOf(string number) => Host.Services.GetRequiredService<IdentityHash>().Of(NationalIdentityNumber.Parse(number));

    private static string Number() => NationalIdentityNumbers.Synthetic(TestData.Next());

    private static string DNumber() => NationalIdentityNumbers.SyntheticD(TestData.Next());
}

public sealed class SignInMoveTests_OnSqlite(SqliteHost host) : SignInMoveTests(host), IClassFixture<SqliteHost>;

public sealed class SignInMoveTests_OnPostgres(PostgresHost host) : SignInMoveTests(host), IClassFixture<PostgresHost>;
