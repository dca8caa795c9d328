using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.People;
using Samlop.Access.Proposing;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Proposing;

/// <summary>
/// Random acts by random administrators, who propose for one another and for themselves: nobody gets a role of weight that they had a hand in,
/// nor one that a single administrator gave.
/// </summary>
[Trait("Category", "Long")]
public sealed class RoleSequencesTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const int Sequences = 40;
    private const int Acts = 14;
    private const int People = 4;

    private enum Kind
    {
        Propose,
        Prolong,
        Send,
        TakeBack,
        Return,
        Approve,
        Withdraw,
    }

    private static readonly Gen<(Kind Kind, int By, int For, int Days)> AnAct =
        from kind in Gen.Frequency(
            (4, Gen.Constant(Kind.Propose)), (1, Gen.Constant(Kind.Prolong)), (3, Gen.Constant(Kind.Send)), (2, Gen.Constant(Kind.TakeBack)),
            (2, Gen.Constant(Kind.Return)), (6, Gen.Constant(Kind.Approve)), (1, Gen.Constant(Kind.Withdraw)))
        from acting in Gen.Choose(0, People - 1)
        from who in Gen.Choose(0, People - 1)
        from days in Gen.Choose(1, 300)
        select (kind, acting, who, days);

    [Fact]
    public async Task AnySequence_NobodyGetsARoleThatTheyOrOneAloneGave()
    {
        var administrators = new List<Member>();
        for (var i = 0; i < People; i++) administrators.Add(await Given.AMember(Role.Administrator));
        var approved = 0;
        foreach (var sequence in Gen.ArrayOf(AnAct, Acts).Sample(Sequences))
        {
            var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
            foreach (var (kind, acting, who, days) in sequence) await Do(kind, administrators[acting], administrators[who], directorate.Id, days);
            approved += await ShouldHold(directorate.Id);
        }

        approved.ShouldBeGreaterThan(0, "The sequences come as far as to a role");
    }

    private async Task Do(Kind kind, Member by, Member who, OrganisationId directorate, int days)
    {
        var to = Today.AddDays(days).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var proposal = await Read(db => db.Set<RoleProposal>().Where(p => p.Organisation == directorate && p.User == who.Id)
            .OrderByDescending(p => p.ProposedAt).FirstOrDefaultAsync());
        var membership = await Read(db => db.Set<Membership>().FirstOrDefaultAsync(m => m.Organisation == directorate && m.User == who.Id));
        var id = proposal?.Id ?? default;
        Host.Time.Now = Host.Time.Now.AddMinutes(1);
        _ = kind switch
        {
            Kind.Propose => (await As(by).Submit(new AddMembership.Input
            {
                User = who.Id,
                Organisation = directorate,
                Role = nameof(Role.DecisionMaker),
                From = "08.03.2022",
                To = to,
            })).Succeeded,
            Kind.Prolong => (await As(by).Submit(new ChangeMembershipPeriod.Input
            {
                Membership = membership?.Id ?? default,
                BasedOn = membership?.Version ?? 0,
                From = "08.03.2022",
                To = to,
            })).Succeeded,
            Kind.Send => (await As(by).Submit(new SendRole.Input { Proposal = id, From = "08.03.2022", To = to })).Succeeded,
            Kind.TakeBack => (await As(by).Submit(new TakeBackRole.Input { Proposal = id })).Succeeded,
            Kind.Return => (await As(by).Submit(new ReturnRole.Input { Proposal = id, Reasons = "Rett." })).Succeeded,
            Kind.Approve => (await As(by).Submit(await Given.Approving(id))).Succeeded,
            _ => (await As(by).Submit(new WithdrawRole.Input { Proposal = id })).Succeeded,
        };
    }

    /// <returns>How many roles were given.</returns>
    private async Task<int> ShouldHold(OrganisationId directorate)
    {
        var memberships = await Read(db => db.Set<Membership>().Where(m => m.Organisation == directorate).ToListAsync());
        var proposals = await Read(db => db.Set<RoleProposal>().Where(p => p.Organisation == directorate).ToListAsync());
        var ids = proposals.ConvertAll(p => p.Id.Value);
        var checks = await Read(db => db.Set<TwoPersonCheck>().Where(c => ids.Contains(c.Subject)).ToDictionaryAsync(c => c.Subject));
        foreach (var approved in proposals.Where(p => p.ApprovedBy is not null))
        {
            var (by, check) = (approved.ApprovedBy!.Value, checks[approved.Id.Value]);
            check.Preparers.ShouldNotContain(by);
            check.Preparers.ShouldNotContain(approved.User);
            by.ShouldNotBe(approved.User);
            check.Rounds.ShouldAllBe(r => r.SentBy != by);
            approved.ProposedBy.ShouldNotBe(by);
        }

        // Every role there is has its approved proposal, with just these days or more.
        foreach (var membership in memberships)
        {
            proposals.ShouldContain(p => p.User == membership.User && p.ApprovedBy != null && (p.To == null || membership.To <= p.To));
        }

        return memberships.Count;
    }
}
