using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>A condition takes files from the county for as long as it may say that it is met.</summary>
internal sealed class ConditionFiles(AppDb db) : ITakesFiles
{
    private const string Kind = "condition";

    public string Code => Kind;

    public static FilePlace In(AwardId award, int number) => new(Kind, award.Value, number);

    public async Task<Refusal?> MayTake(FilePlace place, Actor actor, CancellationToken cancel)
    {
        var id = new AwardId(place.Subject);
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);
        var condition = award?.Conditions.SingleOrDefault(c => c.Number == place.Number);
        return condition is null || !actor.May(SayConditionMet.Needs) ? Refusal.NotFound : condition.MaySayMet(award!);
    }
}
