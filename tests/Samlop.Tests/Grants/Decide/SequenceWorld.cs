using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>What somebody may do with an application, from the county's first word to its answer to the award.</summary>
internal enum ActKind
{
    WriteApplication,
    Attach,
    Confirm,
    Send,

    /// <summary>Written, confirmed and sent by the county in one go.</summary>
    SendAnew,
    Withdraw,
    AnswerInformation,
    OpenLetter,
    Accept,
    Decline,
    EnterAccount,

    /// <summary>Another number than the first: a second person confirms it, or returns it.</summary>
    ChangeAccount,
    ConfirmAccount,
    ReturnAccount,
    Delegate,
    RevokeDelegation,

    /// <summary>The lead confirms the application, or accepts the award, under a delegation.</summary>
    ConfirmUnder,
    AcceptUnder,
    SayConditionMet,

    ReturnToCounty,
    Check,
    CheckToDismiss,
    Declare,
    Bar,
    Doubt,
    Rule,
    WithdrawDeclaration,
    Assign,
    EndAssignment,
    MoveDue,
    AppointStandIn,
    RevokeStandIn,
    TakeOver,
    HandIn,
    TakeBackAssessment,
    WriteConsensus,
    AnswerConsensus,

    /// <summary>Checked, given to as many as are needed, handed in by all of them on the newest version, and agreed on.</summary>
    AssessAll,
    Ask,

    ChooseAward,
    ChooseRejection,
    Save,
    WriteTotal,
    RecommendAll,
    RecommendOne,
    ProposeDismissal,
    TakeBack,
    Return,
    Discard,
    Decide,
    New,
    Dispatch,
    ExtendAnswerDate,
    ConfirmCondition,
    ReopenCondition,

    TimePasses,
}

internal sealed record SequenceAct(ActKind Kind, int User, int Application, int Kroner)
{
    public bool IsOfPortfolio =>
        Kind is ActKind.ChooseAward or ActKind.ChooseRejection or ActKind.Save or ActKind.WriteTotal or ActKind.RecommendAll or ActKind.RecommendOne;
}

/// <summary>
/// A call with three applications and the people around it, made once and put back for each sequence of acts, at one of six places on the
/// way.
/// </summary>
internal sealed class SequenceWorld : IDisposable
{
    public const int People = 4;
    public const int Applications = 3;
    public const int Starts = 6;

    /// <summary>From this start on the first of the people has chosen all and written what is needed.</summary>
    public const int Recommended = 3;
    public const long FrameOre = 150_000_000;
    public const int Projects = 2;

    private const string AcceptedAccount = "1234.56.78903";
    private const string OtherAccount = "8601.11.17947";

    private readonly SqliteHost host;
    private readonly TestData given;
    private readonly List<SqliteSnapshot> starts = [];
    private readonly List<CountyPeople> counties = [];
    private ReceivedFile file = null!;

    private SequenceWorld(SqliteHost host, TestData given, Deciding at) => (this.host, this.given, At) = (host, given, at);

    public Deciding At { get; }

    /// <summary>Each is an officer and decides as well.</summary>
    public List<(Member Officer, Member Decider)> Pairs { get; } = [];

    public List<GrantApplicationId> Ids { get; } = [];

    public static async Task<SequenceWorld> Make(SqliteHost host, TestData given)
    {
        var world = new SequenceWorld(host, given, await given.ACallToDecide("1 500 000", Projects));
        await world.Fill();
        return world;
    }

    public void Begin(int start) => starts[start].PutBack();

    public void Dispose() => starts.ForEach(s => s.Dispose());

    public Task<Decision?> NewestDecision(int application) => Read(db => db.Set<Decision>().Include(d => d.Proposals)
        .Where(d => d.Application == Ids[application] && d.DiscardedAt == null).OrderByDescending(d => d.Number).FirstOrDefaultAsync());

    public async Task<SequenceRows> Rows()
    {
        var guids = Ids.ConvertAll(id => id.Value);
        await using var db = host.OpenDb();
        return new SequenceRows(
            await db.Set<Decision>().Include(d => d.Proposals).Where(d => d.Call == At.Call).ToListAsync(),
            await db.Set<GrantApplication>().Include(a => a.Sent).ThenInclude(s => s.Content).Where(a => a.Call == At.Call).ToListAsync(),
            await db.Set<FormalCheck>().Where(c => Ids.Contains(c.Application)).ToListAsync(),
            await db.Set<Assessment>().Where(a => Ids.Contains(a.Application)).ToListAsync(),
            await db.Set<ConsensusNote>().Where(n => Ids.Contains(n.Application)).ToListAsync(),
            await db.Set<ImpartialityDeclaration>().Where(d => guids.Contains(d.Subject)).ToListAsync(),
            await db.Set<CaseRequest>().Where(r => guids.Contains(r.Subject)).ToListAsync(),
            await db.Set<PortfolioAssessment>().SingleOrDefaultAsync(p => p.Call == At.Call));
    }

    public async Task<bool> IsClearOfAll(UserId person)
    {
        await using var db = host.OpenDb();
        return await db.Set<GrantApplication>().Compared(db).Where(a => a.Call == At.Call)
            .AllAsync(a => db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Clears)
                .Any(d => a.Id == (GrantApplicationId)(object)d.Subject && d.User == person));
    }

    /// <returns>True where it was done; false where it was refused, as it may be.</returns>
    public async Task<bool> Do(SequenceAct act)
    {
        // No two acts at the same instant: what came first can be told.
        host.Time.Pass(TimeSpan.FromSeconds(1));
        var (id, county, (officer, decider)) = (Ids[act.Application], counties[act.Application], Pairs[act.User]);
        switch (act.Kind)
        {
            case ActKind.WriteApplication:
                return await Submit(county.Lead,
                await given.Answers(id, "reason", ("text", $"Omskrevet: {act.Kroner}")));
            case ActKind.Attach:
                return await Submit(county.Lead,
                new AddAttachment.Input { Application = id, Kind = "demand", Files = [file] });
            case ActKind.Confirm: return await Submit(county.Director, await given.ConfirmInput(id));
            case ActKind.Send: return await Submit(county.Lead, new SendApplication.Input { Application = id });
            case ActKind.SendAnew:
                await Submit(county.Lead, await given.Answers(id, "reason", ("text", $"Omskrevet: {act.Kroner}")));
                await Submit(county.Lead, await given.Rows(id, "budget",
                    [await given.BudgetYear(id), "other", "Prosjektleder", "grant", $"{act.Kroner}"]));
                await Submit(county.Director, await given.ConfirmInput(id));
                return await Submit(county.Lead, new SendApplication.Input { Application = id });
            case ActKind.Withdraw: return await Submit(county.Lead, new WithdrawApplication.Input { Application = id, Sure = true });
            case ActKind.AnswerInformation:
                var request = await Read(db => db.Set<CaseRequest>().Where(r => r.Subject == id.Value && r.AnsweredAt == null)
                    .Select(r => (CaseRequestId?)r.Id).FirstOrDefaultAsync());
                return request is { } asked && await Submit(county.Lead, new AnswerRequest.Input { Request = asked, Answer = "Ja." });
            case ActKind.OpenLetter:
                var letter = await Read(db => db.Set<Letter>().Where(l => l.CaseSubject == id.Value).Select(l => (LetterId?)l.Id)
                    .FirstOrDefaultAsync());
                return letter is { } sent && await Submit(county.Lead, new OpenLetter.Input { Letter = sent });
            case ActKind.ConfirmUnder:
                await Delegate(county);
                return await Submit(county.Lead, await given.ConfirmInput(id));
            case ActKind.Delegate: return await Delegate(county);
            case ActKind.RevokeDelegation:
                var delegation = await Read(db => db.Set<Delegation>()
                    .Where(d => d.Organisation == county.Lead.Organisation.Id && d.RevokedAt == null).Select(d => (DelegationId?)d.Id)
                    .FirstOrDefaultAsync());
                return delegation is { } revoked
                    && await Submit(county.Director, new RevokeDelegation.Input { Delegation = revoked.Value });
            case >= ActKind.Accept and <= ActKind.ReturnAccount or ActKind.AcceptUnder or ActKind.SayConditionMet
                or ActKind.ExtendAnswerDate or ActKind.ConfirmCondition or ActKind.ReopenCondition:
                return await OfAward(act, id, county, officer, decider);

            case ActKind.ReturnToCounty:
                return await Submit(officer,
                new ReturnApplication.Input { Application = id, Reasons = "Mangler." });
            case ActKind.Check: return await Submit(officer, await CheckInput(id, FormalResult.Stands));
            case ActKind.CheckToDismiss:
                return await Submit(officer, await CheckInput(id, FormalResult.ToBeDismissed));
            case ActKind.Declare: return await Submit(officer, new DeclareImpartiality.Input { About = Subject.Of(id), Answer = "NoGround" });
            case ActKind.Bar:
                return await Submit(WhoMayBeBarred(act),
                new DeclareImpartiality.Input { About = Subject.Of(id), Answer = "Ground", Ground = "Special" })
                    || (await Submit(WhoMayBeBarred(act), new WithdrawDeclaration.Input { About = Subject.Of(id), Reason = "Noe nytt." })
                        && await Submit(WhoMayBeBarred(act),
                            new DeclareImpartiality.Input { About = Subject.Of(id), Answer = "Ground", Ground = "Special" }));
            case ActKind.Doubt:
                await Submit(WhoMayBeBarred(act), new WithdrawDeclaration.Input { About = Subject.Of(id), Reason = "Noe nytt." });
                return await Submit(WhoMayBeBarred(act),
                    new DeclareImpartiality.Input { About = Subject.Of(id), Answer = "InDoubt", Text = "Kjenner dem." });
            case ActKind.Rule:
                var doubt = await Read(db => db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.InDoubt)
                    .Where(d => d.Subject == id.Value).Select(d => (ImpartialityDeclarationId?)d.Id).FirstOrDefaultAsync());
                return doubt is { } rules
                    && await Submit(decider,
                    new RuleOnImpartiality.Input
                    {
                        Declaration = rules,
                        Ruling = act.Kroner == 1 ? "Impartial" : "Barred",
                        Reason = "Slik er det."
                    });
            case ActKind.WithdrawDeclaration:
                return await Submit(officer,
                new WithdrawDeclaration.Input { About = Subject.Of(id), Reason = "Noe nytt er kjent." });
            case ActKind.Assign:
                return await Assign(id, officer, Assessor(act));
            case ActKind.EndAssignment:
                var ending = await Read(db => db.Set<Assessment>().Where(a => a.Application == id && a.EndedAt == null)
                    .Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync());
                return ending is { } assignment
                    && await Submit(officer,
                    new EndAssignment.Input { Application = id, Assessment = $"{assignment.Value}", Reason = "Har ikke tid." });
            case ActKind.MoveDue:
                var open = await Read(db => db.Set<Assessment>().Where(a => a.Application == id && a.EndedAt == null)
                    .Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync());
                return open is { } moves && await Submit(officer, new MoveAssessmentDue.Input
                {
                    Application = id,
                    Assessment = $"{moves.Value}",
                    DueOn = Written.ShortDate(host.Today.AddDays(9)),
                });
            case ActKind.AppointStandIn:
                return await AppointStandIn(Assessor(act), officer);
            case ActKind.RevokeStandIn:
                var absent = Assessor(act);
                await AppointStandIn(absent, officer);
                var standIn = await Read(db => db.Set<StandIn>().Where(s => s.Absent == absent.Id).OrderByDescending(s => s.Id)
                    .Select(s => (StandInId?)s.Id).FirstOrDefaultAsync());
                return standIn is { } ends && await Submit(absent, new RevokeStandIn.Input { StandIn = $"{ends.Value}" });
            case ActKind.TakeOver:
                var taken = await Read(db => db.Set<Assessment>()
                    .Where(a => a.Application == id && a.EndedAt == null && a.HandedInAt == null && a.Assessor != officer.Id)
                    .FirstOrDefaultAsync());
                if (taken is null) return false;
                await AppointStandIn(Pairs.Select(p => p.Officer).Concat(Assessors).First(a => a.Id == taken.Assessor), officer);
                return await Submit(officer, new TakeOverAssessment.Input { Application = id, Assessment = $"{taken.Id.Value}" });
            case ActKind.HandIn: return await HandIn(id, Assessor(act), Grade.Good);
            case ActKind.TakeBackAssessment: return await Submit(Assessor(act), new TakeBackAssessment.Input { Application = id });
            case ActKind.WriteConsensus: return await WriteConsensus(id, Assessor(act), act.Kroner > 700_000 ? Grade.Good : Grade.Weak);
            case ActKind.AnswerConsensus: return await AnswerConsensus(id, Assessor(act));
            case ActKind.AssessAll: return await AssessAll(id, officer, Grade.Satisfactory);
            case ActKind.Ask:
                return await Submit(officer,
                new AskRequest.Input { Subject = id.Value, Kind = Information.Code, Question = "Hva?", DueOn = Written.ShortDate(host.Today.AddDays(5)) });
            case ActKind.TimePasses:
                host.Time.Pass(TimeSpan.FromDays(act.Application == 0 ? 30 : 1));
                return true;
            default: return await Decide(act, id, officer, decider);
        }
    }

    private async Task<bool> Decide(SequenceAct act, GrantApplicationId id, Member officer, Member decider)
    {
        // Nothing else is dismissed.
        if (act.Kind == ActKind.ProposeDismissal) await Submit(officer, await CheckInput(id, FormalResult.ToBeDismissed));
        var decision = await NewestDecision(act.Application);
        var key = decision?.Id ?? new DecisionId(Guid.NewGuid());
        return act.Kind switch
        {
            ActKind.ChooseAward => await Submit(officer, new ChooseApplication.Input { Application = id, Kind = "Award" }),
            ActKind.ChooseRejection => await Submit(officer, new ChooseApplication.Input { Application = id, Kind = "Rejection" }),
            ActKind.Save => decision is not null && await Submit(officer, await given.Recommendation(id, $"{act.Kroner}", null)),
            ActKind.WriteTotal =>
                await Submit(officer,
                new SavePortfolioAssessment.Input
                {
                    Call = At.Call,
                    BasedOn = await given.PortfolioVersion(At.Call),
                    Text = "Sammen."
                }),
            ActKind.RecommendAll => await Submit(officer, await given.Recommending(At.Call, officer)),
            ActKind.RecommendOne => await Submit(officer, await given.Recommending(At.Call, officer, id)),
            ActKind.ProposeDismissal =>
                await Submit(officer,
                new ProposeDismissal.Input
                {
                    Application = id,
                    BasedOn = decision is { DecidedAt: null } ? decision.Version : 0,
                    Read = (await given.Application(id)).Sent.Count,
                    Ground = "Late",
                    LetterText = "For sent."
                }),
            ActKind.TakeBack => await Submit(officer, new TakeBackRecommendation.Input { Decision = key }),
            ActKind.Return => await Submit(decider, new ReturnDecision.Input { Decision = key, Reasons = "Rett." }),
            ActKind.Discard => await Submit(officer, new DiscardDecisionDraft.Input { Decision = key }),
            ActKind.Decide => await Submit(decider,
                new DecideApplication.Input { Decision = key, Seen = await given.MarkOf(key.Value) }),
            ActKind.New => await Submit(officer, new StartNewDecision.Input { Decision = key, Reason = "Nytt." }),
            ActKind.Dispatch => decision is { DecidedAt: not null }
                && await Submit(officer, LetterData.Of(key, decision.Kind, NorwegianForm.Nb)),
            _ => throw new InvalidOperationException($"{act.Kind} is not done."),
        };
    }

    private Task<bool> Delegate(CountyPeople county) => Submit(county.Director, new GiveDelegation.Input
    {
        To = $"{county.Lead.Id.Value}",
        From = Written.ShortDate(host.Today),
        Until = Written.ShortDate(host.Today.AddDays(20)),
        Acts = [ConfirmApplication.Act.Code, AcceptAward.Act.Code],
    });

    private Task<bool> AppointStandIn(Member absent, Member standIn) => Submit(absent, new AppointStandIn.Input
    {
        User = $"{standIn.Id.Value}",
        From = Written.ShortDate(host.Today),
        Until = Written.ShortDate(host.Today.AddDays(20)),
    });

    private async Task<bool> OfAward(SequenceAct act, GrantApplicationId id, CountyPeople county, Member officer, Member decider)
    {
        var found = await Read(db => db.Set<Award>().Where(a => a.Application == id && a.ReplacedAt == null)
            .FirstOrDefaultAsync());
        if (found is not { Id: var award }) return false;
        var accept = new AcceptAward.Input { Award = award, Account = AcceptedAccount, TermsRead = true };
        var change = new EnterAccount.Input { Award = award, Account = OtherAccount };
        var met = new SayConditionMet.Input { Award = award, Number = 1, Note = "Sendt." };
        // Whoever answers has read the letter; an account is given anew, and a condition met, by those who have accepted.
        await Submit(county.Lead, new OpenLetter.Input { Letter = found.Letter });
        if (act.Kind is ActKind.AcceptUnder) await Delegate(county);
        if (act.Kind is not (ActKind.Accept or ActKind.AcceptUnder or ActKind.Decline or ActKind.ExtendAnswerDate))
        {
            await Submit(county.Director, accept);
        }

        if (act.Kind is ActKind.ConfirmAccount or ActKind.ReturnAccount) await Submit(county.Director, change);
        if (act.Kind is ActKind.ConfirmCondition or ActKind.ReopenCondition) await Submit(county.Lead, met);
        var account = await Read(db => db.Set<Award>().Where(a => a.Id == award).SelectMany(a => a.Accounts)
            .OrderByDescending(a => a.EnteredAt).FirstOrDefaultAsync());
        return act.Kind switch
        {
            ActKind.Accept => await Submit(county.Director, accept),
            ActKind.AcceptUnder => await Submit(county.Lead, accept),
            ActKind.Decline => await Submit(county.Director, new DeclineAward.Input { Award = award, Reason = "Vi trekker oss.", Sure = true }),
            ActKind.ChangeAccount => await Submit(county.Director, change),
            ActKind.ConfirmAccount => account is not null && await Submit(county.Lead,
                new ConfirmAccount.Input { Award = award, Account = account.Number, Seen = await given.MarkOf(account.Id.Value) }),
            ActKind.ReturnAccount => await Submit(county.Lead, new ReturnAccount.Input { Award = award, Reasons = "Feil nummer." }),
            ActKind.SayConditionMet => await Submit(county.Lead, met),
            ActKind.ConfirmCondition => await Submit(officer, new ConfirmCondition.Input { Award = award, Number = 1 }),
            ActKind.ReopenCondition => await Submit(officer, new ReopenCondition.Input { Award = award, Number = 1, Reason = "Mangler." }),
            ActKind.ExtendAnswerDate => await Submit(decider, new ExtendAnswerDate.Input
            {
                Award = award,
                To = Written.ShortDate(found.AnswerBy.AddDays(14)),
                Reason = "De ba om det.",
            }),
            _ => await Submit(county.Director, new EnterAccount.Input { Award = award, Account = AcceptedAccount }),
        };
    }

    private async Task<RecordFormalCheck.Input> CheckInput(GrantApplicationId id, FormalResult result) => new()
    {
        Application = id,
        Read = (await given.Application(id)).Sent.Count,
        BasedOn = await given.CheckVersion(id),
        Result = result.ToString(),
        Ground = result == FormalResult.ToBeDismissed ? "Late" : null,
        Note = "Sent.",
    };

    private async Task<bool> HandIn(GrantApplicationId id, Member assessor, Grade grade)
    {
        if (await Mine(id, assessor) is not { } mine) return false;
        await Submit(assessor, new SaveAssessment.Input
        {
            Application = id,
            BasedOn = mine.Version,
            Grades = [.. (await Codes()).Select(code => new TypedGrade { Criterion = code, Grade = grade.ToString(), Reason = "Godt." })],
        });
        return await Submit(assessor, new HandInAssessment.Input
        {
            Application = id,
            BasedOn = (await Mine(id, assessor))!.Version,
            Read = (await given.Application(id)).Sent.Count,
        });
    }

    private Task<bool> Assign(GrantApplicationId id, Member officer, Member assessor) => Submit(officer, new AssignAssessor.Input
    {
        Application = id,
        Assessor = $"{assessor.Id.Value}",
        DueOn = Written.ShortDate(host.Today.AddDays(5)),
    });

    private async Task<bool> WriteConsensus(GrantApplicationId id, Member assessor, Grade grade) =>
        await Submit(assessor, new SaveConsensus.Input
        {
            Application = id,
            BasedOn = await Read(db => db.Set<ConsensusNote>().Where(n => n.Application == id).Select(n => n.Version).SingleOrDefaultAsync()),
            Grades = [.. (await Codes())
            .Select(code => new TypedGrade { Criterion = code, Grade = grade.ToString(), Reason = "Felles begrunnelse." })],
            Then = SaveConsensus.Present,
        });

    private async Task<bool> AnswerConsensus(GrantApplicationId id, Member assessor) => await Submit(assessor, new AnswerConsensus.Input
    {
        Application = id,
        Read = await Read(db => db.Set<ConsensusNote>().Where(n => n.Application == id).Select(n => n.Version).SingleOrDefaultAsync()),
        Standpoint = "Agree",
    });

    private async Task<bool> AssessAll(GrantApplicationId id, Member officer, Grade grade)
    {
        await Submit(officer, await CheckInput(id, FormalResult.Stands));
        Task<List<UserId>> Given() =>
            Read(db => db.Set<Assessment>().Where(a => a.Application == id && a.EndedAt == null).Select(a => a.Assessor).ToListAsync());
        foreach (var assessor in Assessors)
        {
            if ((await Given()).Count < AssignAssessor.Fewest) await Assign(id, officer, assessor);
        }

        var assessors = await Given();
        var people = Assessors.Where(a => assessors.Contains(a.Id)).ToList();
        foreach (var assessor in people)
        {
            await Submit(assessor, new TakeBackAssessment.Input { Application = id });
            await HandIn(id, assessor, grade);
        }

        if (people.Count > 0) await WriteConsensus(id, people[0], grade);
        var answered = false;
        foreach (var assessor in people) answered |= await AnswerConsensus(id, assessor);
        return answered;
    }

    /// <summary>Those who assess: two who do nothing else, and one who prepares as well.</summary>
    private List<Member> Assessors => [At.Assessor, At.Other, Pairs[1].Officer];

    private Member Assessor(SequenceAct act) => Assessors[act.User % Assessors.Count];

    private Member WhoMayBeBarred(SequenceAct act) => act.Kroner > 700_000 ? Assessor(act) : Pairs[act.User].Officer;

    private Task<Assessment?> Mine(GrantApplicationId id, Member assessor) =>
        Read(db => db.Set<Assessment>().Where(a => a.Application == id && a.Assessor == assessor.Id).OrderByDescending(a => a.AssignedAt)
            .FirstOrDefaultAsync());

    private async Task<List<string>> Codes()
    {
        await using var db = host.OpenDb();
        return [.. TypedGrades.CodesOf(AssessmentCriteria.Of(await db.ContentInForce(At.Call)))];
    }

    /// <summary>
    /// Sent; assigned; assessed; recommended; one decided, with its letter; and who checked and assessed it barred, with a new one begun.
    /// </summary>
    private async Task Fill()
    {
        file = await host.Services.GetRequiredService<FileStore>()
            .Keep("behov"u8.ToArray(), "behov.txt", FileKind.Text, CancellationToken.None);
        for (var i = 0; i < People; i++)
        {
            var officer = await given.AMember(Role.CaseOfficer, At.Officer.Organisation);
            Pairs.Add((officer, await given.AMember(Role.DecisionMaker, At.Officer.Organisation, officer.User)));
        }

        for (var i = 0; i < Applications; i++)
        {
            counties.Add(await given.ACounty());
            Ids.Add(await given.ASentApplication(counties[i], At.Number, [At.Assessor, At.Other, .. Pairs.Select(p => p.Officer)]));
        }

        // Without it no dismissal can be told.
        await given.ASettledAppeal(await given.AMember(Role.Administrator, At.Officer.Organisation), AppealStanding.Right);
        starts.Add(new SqliteSnapshot(host));
        Grade[] grades = [Grade.VeryGood, Grade.Good, Grade.Weak];
        for (var i = 0; i < Applications; i++)
        {
            (await Submit(At.Assessor, await CheckInput(Ids[i], FormalResult.Stands))).ShouldBeTrue();
            foreach (var assessor in new[] { At.Assessor, At.Other })
            {
                (await Assign(Ids[i], At.Assessor, assessor)).ShouldBeTrue();
            }
        }

        starts.Add(new SqliteSnapshot(host));
        for (var i = 0; i < Applications; i++) (await AssessAll(Ids[i], At.Assessor, grades[i])).ShouldBeTrue();

        starts.Add(new SqliteSnapshot(host));
        for (var i = 0; i < Applications; i++)
        {
            (await Submit(Pairs[0].Officer,
                new ChooseApplication.Input { Application = Ids[i], Kind = i < Projects ? "Award" : "Rejection" })).ShouldBeTrue();
            (await Submit(Pairs[0].Officer, await given.Recommendation(Ids[i], "700 000", null))).ShouldBeTrue();
        }

        await given.Recommended(At, Pairs[0].Officer);
        starts.Add(new SqliteSnapshot(host));
        (await Submit(Pairs[2].Decider, await given.DecideInput(Ids[0]))).ShouldBeTrue();
        var decided = await given.DecisionOf(Ids[0]);
        (await Submit(Pairs[0].Officer, LetterData.Of(decided.Id, decided.Kind, NorwegianForm.Nb))).ShouldBeTrue();
        starts.Add(new SqliteSnapshot(host));
        (await Submit(At.Assessor, new WithdrawDeclaration.Input { About = Subject.Of(Ids[0]), Reason = "Noe nytt." })).ShouldBeTrue();
        (await Submit(At.Assessor, new DeclareImpartiality.Input { About = Subject.Of(Ids[0]), Answer = "Ground", Ground = "Special" }))
            .ShouldBeTrue();
        (await Submit(Pairs[0].Officer, new StartNewDecision.Input { Decision = (await given.DecisionOf(Ids[0])).Id, Reason = "Inhabil." }))
            .ShouldBeTrue();
        (await Submit(Pairs[0].Officer, await given.Recommendation(Ids[0], "700 000", null))).ShouldBeTrue();
        starts.Add(new SqliteSnapshot(host));
    }

    private async Task<bool> Submit<TUse, TInput, TResult>(Member member, IInput<TUse, TInput, TResult> input)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult> => (await host.As(member).Submit(input)).Succeeded;

    private async Task<T> Read<T>(Func<AppDb, Task<T>> query)
    {
        await using var db = host.OpenDb();
        return await query(db);
    }
}
