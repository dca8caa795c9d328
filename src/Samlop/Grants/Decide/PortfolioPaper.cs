using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Grants.Decide;

/// <summary>What the assessors say together of one criterion of an application; and who holds something else.</summary>
public sealed record PaperReason(string Criterion, Grade? Grade, string? Reason);

/// <summary>
/// Saksframlegget: the portfolio as it goes to those who decide, with what is found of each application and why. Within the directorate.
/// </summary>
/// <param name="Reasons">The common assessment of each application.</param>
/// <param name="Dissents">What single assessors hold instead, of each application.</param>
public sealed record PortfolioPaper(
    Portfolio Portfolio,
    ApplicationOptions Options,
    DateTimeOffset At,
    ILookup<GrantApplicationId, PaperReason> Reasons,
    ILookup<GrantApplicationId, (string Who, string Dissent)> Dissents
);

/// <summary>Makes the paper, for the page and for print.</summary>
public sealed class PortfolioPapers(AppDb db, Portfolios portfolios, RegisterData register, OsloClock clock)
{
    /// <param name="access">The actor's access, found open.</param>
    public async Task<PortfolioPaper> Read(PortfolioAccess access, CancellationToken cancel = default)
    {
        var portfolio = await portfolios.Read(access, cancel);
        var standing = db.Rows<GrantApplication>().In(access).Compared(db);
        var reasons = await (
            from n in db.Rows<ConsensusNote>().In(access)
            from g in n.Grades
            where n.CompletedAt != null && standing.Any(a => a.Id == n.Application)
            select new { n.Application, Reason = new PaperReason(g.Criterion, g.Grade, g.Reason) }).ToListAsync(cancel);
        var dissents = await (
            from n in db.Rows<ConsensusNote>().In(access)
            from a in n.Answers
            join p in db.Set<User>() on a.User equals p.Id
            where a.Dissent != null && standing.Any(s => s.Id == n.Application)
            orderby a.At
            select new { n.Application, p.Name, a.Dissent }).ToListAsync(cancel);
        return new PortfolioPaper(
            portfolio,
            await db.OptionsFor(access.Call, register, cancel),
            clock.Now,
            reasons.ToLookup(r => r.Application, r => r.Reason),
            dissents.ToLookup(d => d.Application, d => (d.Name, d.Dissent!))
        );
    }
}

/// <summary>The paper as a tagged PDF. It is made anew each time: it says where the portfolio stands now.</summary>
public sealed class PortfolioPaperPdf(AppDb db, PortfolioPapers papers, PrintDocument document, IPdfPrinter printer)
{
    /// <returns>The PDF; null where the actor does not take part in the total assessment.</returns>
    public async Task<Outcome<byte[]>?> Of(string number, Actor actor, CancellationToken cancel)
    {
        if (await db.PortfolioFor(actor, number, cancel) is not { Refusal: null } access)
            return null;
        var paper = await papers.Read(access, cancel);
        var parameters = new Dictionary<string, object>
        {
            [nameof(PortfolioPaperDocument.Paper)] = paper,
            [nameof(PortfolioPaperDocument.Print)] = true,
        };
        return await printer.Print(
            await document.Render<PortfolioPaperDocument>(
                Phrase.In<DecideText>(nameof(DecideText.Paper_Title), number),
                parameters,
                Languages.Current.Culture,
                await db.Set<Organisation>().Where(o => o.Id == actor.Organisation).Select(o => o.Name).SingleOrDefaultAsync(cancel),
                Phrase.In<DecideText>(nameof(DecideText.Paper_Title), number)
            ),
            cancel
        );
    }
}
