using Microsoft.EntityFrameworkCore;
using Samlop.Access.Demonstrating;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The letters go out and the counties answer: one at once, one late in its time, one that changes its account afterwards. Whether a
/// dismissal can be appealed is settled before that letter is sent. Where the machine cannot print there are no letters, and the story
/// stops before them.
/// </summary>
internal sealed class AnsweringStory : IStoryPart
{
    private const string Administrator = "Astrid Systemdal";
    private const string OtherAccount = "1503.17.04518";

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return StoryTeller.On(
            "04-27 09.00",
            async () =>
                await teller.Do(
                    Administrator,
                    Role.Administrator,
                    new ProposeAppealClause.Input
                    {
                        Kind = DecisionKind.Dismissal,
                        Standing = nameof(AppealStanding.Right),
                        Reason =
                            "Rundskrivet unntar tildeling og avslag fra klage, ikke avvisning. (Oppdiktet avklaring i demonstrasjonen.)",
                        Source = "Forvaltningsloven 1967 §§ 2 tredje ledd og 28",
                    }
                )
        );
        yield return StoryTeller.On("04-27 13.00", () => Settle(teller));
        yield return Send(teller, "04-28 10.00", StoryCounty.Sagaland);
        yield return Send(teller, "05-12 09.10", StoryCounty.SoriaMoria);
        yield return Send(teller, "05-12 09.20", StoryCounty.Eventyrdal);
        yield return Send(teller, "05-12 09.30", StoryCounty.Regnbueland);
        yield return Send(teller, "05-12 09.40", StoryCounty.Måneby);

        yield return Open(teller, "05-12 11.00", StoryCounty.SoriaMoria);
        yield return Accept(teller, "05-20 10.00", StoryCounty.SoriaMoria);
        yield return Open(teller, "05-13 08.30", StoryCounty.Regnbueland);
        yield return Accept(teller, "05-24 13.00", StoryCounty.Regnbueland);
        yield return StoryTeller.On(
            "05-27 10.00",
            () =>
                Rewrite(
                    teller,
                    DecisionKind.Award,
                    "Vi ser fram til samarbeidet. Har dere spørsmål, skriv til oss i saken.",
                    "Vi ser fram til samarbeidet. Har de spørsmål, skriv til oss i saka."
                )
        );
        yield return StoryTeller.On(
            "05-30 09.00",
            () => Rewrite(teller, DecisionKind.Rejection, "Takk for søknaden.", "Takk for søknaden.")
        );
        yield return StoryTeller.On(
            "05-31 13.00",
            async () =>
                await teller.Do(
                    AssessingStory.Beate,
                    Role.DecisionMaker,
                    new ReturnTemplate.Input
                    {
                        Kind = CodeOf(DecisionKind.Rejection),
                        Reasons = "Si også hvor fylkeskommunen kan få veiledning.",
                    }
                )
        );
        yield return OfAward(
            teller,
            "05-31 14.00",
            StoryCounty.Regnbueland,
            award =>
                teller.Do(
                    StoryCounty.Regnbueland.Director,
                    Role.ChiefExecutive,
                    new EnterAccount.Input { Award = award, Account = OtherAccount }
                )
        );
        yield return OfAward(
            teller,
            "06-02 09.00",
            StoryCounty.Regnbueland,
            award => Confirm(teller, StoryCounty.Regnbueland, award)
        );
        yield return Open(teller, "06-07 09.10", StoryCounty.Eventyrdal);
        yield return Accept(teller, "06-08 15.20", StoryCounty.Eventyrdal);
        yield return OfAward(
            teller,
            "05-30 10.00",
            StoryCounty.SoriaMoria,
            award =>
                teller.Do(
                    StoryCounty.SoriaMoria.Lead,
                    Role.ProjectLead,
                    new SayConditionMet.Input
                    {
                        Award = award,
                        Number = 1,
                        Note = "Avtalen er signert av alle og sendt i saken.",
                    }
                )
        );
    }

    /// <summary>Somebody else settles what the administrator has answered.</summary>
    private static async Task Settle(StoryTeller teller)
    {
        var (answer, check) = await teller.Read(async db =>
        {
            var answer = await db.Set<AppealRuling>().SingleAsync(r => r.SettledAt == null);
            return (answer, await db.CheckOf(answer));
        });
        await teller.Do(AssessingStory.Beate, Role.DecisionMaker,
            new SettleAppealClause.Input { Kind = answer.Kind, Seen = check.Mark });
    }

    private static async Task<Done> Confirm(StoryTeller teller, StoryCounty county, AwardId id)
    {
        var check = await teller.Read(async db =>
            await db.AccountCheckOf(await db.Rows<Award>().All(Because.StoryIsTold).WithAll().SingleAsync(a => a.Id == id))
        );
        return await teller.Do(
            county.Lead,
            Role.ProjectLead,
            new ConfirmAccount.Input { Award = id, Seen = check?.Mark, Account = OtherAccount }
        );
    }

    /// <summary>The administrator writes a new version of a template and hands it to a second person.</summary>
    private static async Task Rewrite(StoryTeller teller, DecisionKind of, string closingNb, string closingNn)
    {
        var kind = CodeOf(of);
        await teller.Do(Administrator, Role.Administrator, new BeginTemplate.Input { Kind = kind });
        var draft = await teller.Read(db =>
            db.Set<LetterTemplateVersion>().SingleAsync(v => v.Kind == kind && v.InForceAt == null && v.DiscardedAt == null)
        );
        var texts = draft.ReadTexts();
        var blocks = DecisionLetters.KindOf(of).Blocks
            .Select(block => block.Key)
            .Select(key => new SaveTemplate.TypedBlock
            {
                Key = key,
                Nb = key == "closing" ? closingNb : texts.Nb[key],
                Nn = key == "closing" ? closingNn : texts.Nn[key],
            });
        await teller.Do(
            Administrator,
            Role.Administrator,
            new SaveTemplate.Input
            {
                Kind = kind,
                BasedOn = draft.Version,
                Blocks = [.. blocks],
            }
        );
        await teller.Do(Administrator, Role.Administrator, new SendTemplate.Input { Kind = kind });
    }

    private static string CodeOf(DecisionKind kind) => DecisionLetters.KindOf(kind).Code;

    private static StoryAct Send(StoryTeller teller, string when, StoryCounty to) =>
        StoryTeller.On(
            when,
            async () =>
            {
                var decision = await DecidingStory.DecisionOf(teller, to);
                var county = await teller.Read(db => db.Rows<GrantApplication>().All(Because.StoryIsTold)
                    .Where(a => a.Id == decision.Application).Select(a => a.County).SingleAsync());
                await teller.SendLetter(CodeOf(decision.Kind), decision.Id.Value, county);
            }
        );

    private static StoryAct Open(StoryTeller teller, string when, StoryCounty county) =>
        StoryTeller.On(
            when,
            async () =>
            {
                var application = await teller.ApplicationOf(county.Name);
                var letter = await teller.Read(db =>
                    db.Rows<Letter>()
                        .All(Because.StoryIsTold)
                        .OfDecisions()
                        .Where(l => l.Application == application)
                        .Select(l => (LetterId?)l.Id)
                        .SingleOrDefaultAsync()
                );
                if (letter is { } sent)
                    await teller.Do(county.Lead, Role.ProjectLead, new OpenLetter.Input { Letter = sent });
            }
        );

    /// <summary>Made up; each county has its own, since one that two have given stops what is paid to both.</summary>
    private static string AccountOf(StoryCounty county) =>
        county == StoryCounty.SoriaMoria ? "1234.56.78903" : county == StoryCounty.Eventyrdal ? "2222.00.00013" : "3333.00.00029";

    private static StoryAct Accept(StoryTeller teller, string when, StoryCounty county) =>
        OfAward(
            teller,
            when,
            county,
            award =>
                teller.Do(
                    county.Director,
                    Role.ChiefExecutive,
                    new AcceptAward.Input
                    {
                        Award = award,
                        Account = AccountOf(county),
                        TermsRead = true,
                    }
                )
        );

    private static StoryAct OfAward<T>(StoryTeller teller, string when, StoryCounty county, Func<AwardId, Task<T>> act) =>
        StoryTeller.On(
            when,
            async () =>
            {
                var application = await teller.ApplicationOf(county.Name);
                var award = await teller.Read(db =>
                    db.Rows<Award>()
                        .All(Because.StoryIsTold)
                        .Where(a => a.Application == application)
                        .Select(a => (AwardId?)a.Id)
                        .SingleOrDefaultAsync()
                );
                if (award is { } given)
                    await act(given);
            }
        );
}
