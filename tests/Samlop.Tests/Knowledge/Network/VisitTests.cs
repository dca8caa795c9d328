using System.Net;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Knowledge.Network;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Network;

/// <summary>The rules of visits: what fits what, and what may be done when.</summary>
public class VisitRuleTests
{
    private static readonly RegisterData Register = RegisterData.Load(Repository.At("content"));

    private static readonly FsCheck.Gen<VisitNotice> Notices =
        from kind in Gen.Elements(VisitKind.Offer, VisitKind.Wish)
        from role in Gen.Elements(Role.TradeTeacher, Role.NavCounsellor)
        from trade in Gen.Elements<string?>(null, "HSHEA3----", "BABAT3----")
        from county in Gen.Elements<string?>(null, "46", "03")
        from own in Gen.Choose(0, 2)
        from first in Gen.Choose(0, 20)
        from days in Gen.Choose(0, 10)
        select Notice(new(kind, role, trade, county, Acting.Day.AddDays(first), Acting.Day.AddDays(first + days), "Tekst"), own);

    /// <summary>Whom an offer fits, fits the offer; and nothing fits itself, its own kind or its own house.</summary>
    [Fact]
    public void Fitting_GoesBothWays() => (from one in Notices from other in Notices select (one, other)).Holds(made =>
    {
        var (one, other) = made;
        var fits = one.Fits().Compile()(other);
        other.Fits().Compile()(one).ShouldBe(fits);
        one.Fits().Compile()(one).ShouldBeFalse();
        if (!fits) return;
        other.Kind.ShouldNotBe(one.Kind);
        other.Organisation.ShouldNotBe(one.Organisation);
        other.Role.ShouldBe(one.Role);
        (other.From <= one.To && one.From <= other.To).ShouldBeTrue();
        if (one.Trade is not null && other.Trade is not null) other.Trade.ShouldBe(one.Trade);
        if (one.County is not null && other.County is not null) other.County.ShouldBe(one.County);
    }, times: 1000);

    [Fact]
    public void Notice_IsOpenToItsLastDay()
    {
        var notice = Notice(new(VisitKind.Offer, Role.Supervisor, null, null, Acting.Day, Acting.Day.AddDays(3), "Tekst"), 0);
        notice.MayAsk(Acting.Day.AddDays(3)).ShouldBeNull();
        (notice.HasDay(Acting.Day.AddDays(3), Acting.Day), notice.HasDay(Acting.Day.AddDays(4), Acting.Day)).ShouldBe((true, false));
        notice.HasDay(Acting.Day, Acting.Day.AddDays(1)).ShouldBeFalse("it is past");
        notice.MayAsk(Acting.Day.AddDays(4)).ShouldBe(VisitNotice.VisitNoticeIsOver);
        notice.Withdraw(Acting.Noon);
        notice.MayAsk(Acting.Day).ShouldBe(VisitNotice.VisitNoticeIsOver);
    }

    [Fact]
    public void Visit_IsAnsweredOnce_AndDoneWhenItsDayHasCome()
    {
        var notice = Notice(new(VisitKind.Offer, Role.Supervisor, null, null, Acting.Day, Acting.Day.AddDays(3), "Tekst"), 0);
        var visit = new Visit(new(Guid.NewGuid()), notice, "Vi vil komme", Acting.User(), Acting.Noon);
        (visit.State, visit.MayAnswer(), visit.MayFinish(Acting.Day)).ShouldBe((VisitState.Asked, null, Visit.VisitIsNotAgreed));
        visit.Agree(Acting.Day.AddDays(2), null, Acting.Noon);
        (visit.State, visit.MayAnswer(), visit.MayFinish(Acting.Day)).ShouldBe((VisitState.Agreed, Visit.VisitIsAnswered, Visit.VisitHasNotBeen));
        visit.MayFinish(Acting.Day.AddDays(2)).ShouldBeNull();
        visit.Finish("Mye", Acting.Noon);
        (visit.State, visit.MayCallOff()).ShouldBe((VisitState.Done, Visit.VisitIsOver));
    }

    [Theory]
    [InlineData("Kind", "Annet")]
    [InlineData("Role", "Participant")]
    [InlineData("Trade", "TULL")]
    [InlineData("County", "99")]
    [InlineData("From", "snart")]
    [InlineData("To", "01.01.2022")]
    [InlineData("To", "01.01.2030")]
    [InlineData("Text", " ")]
    [InlineData("Text", "Ring 010101 00000")]
    public void Field_ThatCannotBeRead_IsTold(string field, string typed)
    {
        var input = new SaveVisitNotice.Input { Kind = "Offer", Role = "Supervisor", From = "08.03.2022", To = "20.03.2022", Text = "Kom og se." };
        var errors = new FieldErrors();
        new TypedVisit(Register, Acting.Day).Read(input, errors);
        errors.Any.ShouldBeFalse();
        typeof(SaveVisitNotice.Input).GetProperty(field)!.SetValue(input, typed);
        new TypedVisit(Register, Acting.Day).Read(input, errors);
        errors.All.Select(e => e.Field).ShouldBe([field]);
    }

    private static readonly OrganisationId[] Houses = [new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid())];

    private static VisitNotice Notice(VisitContent content, int house) =>
        new(new(Guid.NewGuid()), content, "", Acting.Of(Role.Leader) with { Organisation = Houses[house] }, Acting.Noon);
}

/// <summary>A visit from offered and wished to learned from.</summary>
public abstract class VisitStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-09")]
    public async Task Visit_IsOffered_Found_Asked_Agreed_AndLearnedFrom()
    {
        var (school, nav, stranger) = (await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.NavCounsellor));
        var marked = $"Kom og se {TestData.Next()}";
        var page = await As(nav).Post(
            $"{VisitUrls.New}?type=Wish", "notice", ("Input.Role", "TradeTeacher"), ("Input.From", "10.03.2022"), ("Input.To", "31.03.2022"),
            ("Input.Text", "Vi vil se en klasse."));
        page.ShouldSay("Ønske om å følge: Programfaglærer");
        page = await As(school).Post(
            $"{VisitUrls.New}?type=Offer", "notice", ("Input.Role", "TradeTeacher"), ("Input.From", "20.03.2022"), ("Input.To", "20.04.2022"),
            ("Input.Text", marked));
        page.ShouldSay("Dette passer til det dere har skrevet").ShouldSay(nav.Organisation.Name);
        var url = page.Url;
        (await Anyone().Get(url)).ShouldNotSay(marked);
        (await As(nav).Get($"{VisitUrls.List}?type=Offer&q={Uri.EscapeDataString(marked)}")).ShouldSay(school.Organisation.Name).ShouldNotSay(school.User.Name);

        page = await As(nav).Post(url, "ask", ("AskInput.Text", "To veiledere vil komme."));
        var visit = page.Url;
        page.ShouldSay("Venter på svar").HasForm("agree").ShouldBeFalse();
        (await ToldTo(school)).ShouldContain("Noen spør om hospitering etter det dere har skrevet.");
        (await As(school).Get("/oppgaver")).ShouldSay("Noen spør om hospitering");
        (await As(stranger).Get(visit)).ShouldBe(HttpStatusCode.NotFound);
        (await As(nav).Post(url, "ask", ("AskInput.Text", "Igjen."))).ShouldSay("Organisasjonen din har allerede spurt.");

        page = await As(school).Get(visit);
        page = await page.Post("agree", ("AgreeInput.Day", "25.03.2022"), ("AgreeInput.Text", "Møt i resepsjonen."));
        page.ShouldSay("Avtalt").ShouldSay("Møt i resepsjonen.").ShouldSay("Dere kan skrive hva dere lærte, når dagen har kommet.");
        (await ToldTo(nav)).ShouldContain("Hospiteringen dere spurte om, er avtalt.");
        (await As(nav).Get("/kalender")).ShouldSay("Hospitering");
        Today = new(2022, 3, 25);
        (await As(nav).Get("/oppgaver")).ShouldSay("Skriv hva dere lærte av hospiteringen");
        page = await As(nav).Post(visit, "finish", ("FinishInput.Text", "Skoledagen er lengre enn vi trodde."));
        page.ShouldSay("Gjennomført");
        (await ToldTo(school)).ShouldContain("Det står nå hva den andre parten lærte av hospiteringen.");
        (await As(school).Get(visit)).ShouldSay("Skoledagen er lengre enn vi trodde.");
        (await As(nav).Get(VisitUrls.Visits)).ShouldSay("Gjennomført");
    }

    [Fact]
    public async Task Visit_IsDeclined_OrCalledOff_WithWord_AndOthersMayNot()
    {
        var (school, nav) = (await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.NavCounsellor));
        var colleague = await Given.AMember(Role.TradeTeacher, school.Organisation);
        var id = await As(school).Submit(new SaveVisitNotice.Input
        {
            Kind = "Offer",
            Role = "TradeTeacher",
            From = "10.03.2022",
            To = "31.03.2022",
            Text = "Kom og se.",
        }).ShouldSucceed();
        await As(school).Submit(new AskVisit.Input { Notice = id, Text = "Hei" }).ShouldBeRefused(AskVisit.VisitOfOwn);
        var page = await As(colleague).Get(VisitUrls.Change(id));
        await As(school).Post(VisitUrls.Change(id), "notice", ("Input.Text", "Min tekst"), ("Input.Role", "NavCounsellor"), ("Input.County", "46"));
        var conflict = await page.Post("notice", ("Input.Text", "Kollegaens tekst"));
        conflict.ShouldSay("Min tekst").ShouldSay("Kollegaens tekst");
        var shown = string.Join('|', conflict.Document.QuerySelectorAll(".conflict").Select(cell => cell.TextContent.Trim()));
        shown.ShouldContain("Vestland");
        shown.ShouldContain("Hvor som helst i landet");
        await As(school).Post(VisitUrls.Change(id), "notice", ("Input.Role", "TradeTeacher"), ("Input.County", ""));

        var visit = await As(nav).Submit(new AskVisit.Input { Notice = id, Text = "Vi vil komme." }).ShouldSucceed();
        await As(nav).Submit(new AgreeVisit.Input { Visit = visit, Day = "20.03.2022" }).ShouldBeRefused(Refusal.NotFound);
        await As(school).Submit(new DeclineVisit.Input { Visit = visit, Text = " " }).ShouldHaveError("Text");
        await As(school).Submit(new DeclineVisit.Input { Visit = visit, Text = "Det er eksamen." }).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain("De dere spurte om hospitering, takker nei.");
        (await As(nav).Get(VisitUrls.Visit(visit))).ShouldSay("Det er eksamen.");
        visit = await As(nav).Submit(new AskVisit.Input { Notice = id, Text = "Senere?" }).ShouldSucceed();
        foreach (var outside in new[] { "09.03.2022", "01.04.2022" })
            await As(school).Submit(new AgreeVisit.Input { Visit = visit, Day = outside }).ShouldHaveError("Day");
        await As(school).Submit(new AgreeVisit.Input { Visit = visit, Day = "20.03.2022" }).ShouldSucceed();
        await As(nav).Submit(new CallOffVisit.Input { Visit = visit, Text = "Vi er syke." }).ShouldSucceed();
        (await ToldTo(school)).ShouldContain("En hospitering er avlyst.");
        await As(school).Submit(new FinishVisit.Input { Visit = visit, Text = "Mye" }).ShouldBeRefused(Visit.VisitIsNotAgreed);
        var (asker, stranger) = (await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.NavCounsellor));
        await As(asker).Submit(new AskVisit.Input { Notice = id, Text = "Vi også." }).ShouldSucceed();
        await As(school).Submit(new WithdrawVisitNotice.Input { Notice = id }).ShouldSucceed();

        // Those who have asked of it are told, unless it is over for them, and read it still.
        const string told = "Et tilbud eller ønske om hospitering som dere har spurt om, er trukket. Det som er avtalt, gjelder fortsatt.";
        (await ToldTo(asker)).ShouldContain(told);
        (await ToldTo(nav)).ShouldNotContain(told);
        (await As(asker).Get(VisitUrls.Of(id))).ShouldSay("Trukket").HasForm("ask").ShouldBeFalse();
        (await As(stranger).Get(VisitUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(nav).Get(VisitUrls.Visit(visit))).ShouldSay("Vi er syke.");

        await ByEachRoleWithout<VisitOthers>(async member =>
        {
            await As(member).Submit(new SaveVisitNotice.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawVisitNotice.Input { Notice = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AskVisit.Input { Notice = id, Text = "Hei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AgreeVisit.Input { Visit = visit }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new DeclineVisit.Input { Visit = visit }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CallOffVisit.Input { Visit = visit }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new FinishVisit.Input { Visit = visit }).ShouldBeRefused(Refusal.NotAllowed);
            (await As(member).Get(VisitUrls.List)).ShouldBe(HttpStatusCode.Forbidden);
        });
    }
}

/// <summary>What one person asked, or is asked, for their organisation does not end with them.</summary>
public abstract class VisitsLeftTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task WhereOneIsGone_TheOthersHaveIt()
    {
        var (school, nav) = (await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.NavCounsellor));
        var (colleague, other) = (await Given.AMember(Role.TradeTeacher, school.Organisation), await Given.AMember(Role.NavCounsellor, nav.Organisation));
        var id = await As(school).Submit(new SaveVisitNotice.Input
        {
            Kind = "Offer",
            Role = "TradeTeacher",
            From = "08.03.2022",
            To = "31.03.2022",
            Text = "Kom og se.",
        }).ShouldSucceed();
        await Gone(school);
        var visit = await As(nav).Submit(new AskVisit.Input { Notice = id, Text = "Vi vil komme." }).ShouldSucceed();
        (await ToldTo(colleague)).ShouldContain("Noen spør om hospitering etter det dere har skrevet.");
        (await ToldTo(school)).ShouldBeEmpty();
        (await As(colleague).Get("/oppgaver")).ShouldSay("Noen spør om hospitering");
        (await As(nav).Get("/oppgaver")).ShouldSay($"Svar fra {school.Organisation.Name} om hospitering");
        (await As(other).Get("/oppgaver")).ShouldNotSay("om hospitering");

        await Gone(nav);
        (await As(other).Get("/oppgaver")).ShouldSay($"Svar fra {school.Organisation.Name} om hospitering");
        await As(colleague).Submit(new AgreeVisit.Input { Visit = visit, Day = Samlop.Platform.Text.Written.ShortDate(Today) }).ShouldSucceed();
        (await ToldTo(other)).ShouldContain("Hospiteringen dere spurte om, er avtalt.");
        (await As(other).Get("/oppgaver")).ShouldSay("Skriv hva dere lærte av hospiteringen");
    }

    private async Task Gone(Member member)
    {
        member.Membership.End(Today.AddDays(-1));
        await Given.Changed(member.Membership);
    }
}

public sealed class VisitsLeftTests_OnSqlite(SqliteHost host) : VisitsLeftTests(host), IClassFixture<SqliteHost>;

public sealed class VisitsLeftTests_OnPostgres(PostgresHost host) : VisitsLeftTests(host), IClassFixture<PostgresHost>;

public sealed class VisitStoryTests_OnSqlite(SqliteHost host) : VisitStoryTests(host), IClassFixture<SqliteHost>;

public sealed class VisitStoryTests_OnPostgres(PostgresHost host) : VisitStoryTests(host), IClassFixture<PostgresHost>;
