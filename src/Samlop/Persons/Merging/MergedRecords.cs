using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// Which records are of one person, as the merges in force say: each leads to one other at most, and all end in the one that stays. It is
/// made anew of the merges whenever one begins or ends, so that parting gives what was there before.
/// </summary>
internal sealed class MergedRecords
{
    public static readonly Refusal HaveTwoUsers = Refusal.In<MergeText>(nameof(HaveTwoUsers));

    private readonly List<Person> records;
    private readonly List<MergeStep> merges;

    private MergedRecords(List<Person> records, List<MergeStep> merges) => (this.records, this.merges) = (records, merges);

    /// <summary>The two records of a step, and all that are merged with either.</summary>
    public static async Task<MergedRecords> Of(AppDb db, MergeStep step, CancellationToken cancel)
    {
        var (stays, leads) = (step.Stays, step.Leads);
        var all = db.Rows<Person>().All(Because.TwoRecordsMayBeOnePerson);
        var wholes = all.Where(p => p.Id == stays || p.Id == leads).Select(p => p.Whole);
        var records = await all.Include(p => p.Users)
            .Where(p => p.Id == stays || p.Id == leads || (p.Whole != null && wholes.Contains(p.Whole))).ToListAsync(cancel);
        var merges = await db.Rows<MergeStep>().InForceOf(records.ConvertAll(r => r.Id)).ToListAsync(cancel);
        return new(records, merges);
    }

    /// <summary>Whether two that are not merged may be.</summary>
    public Refusal? MayMerge(MergeStep step, DateOnly today)
    {
        if (RootOf(step.Stays) == RootOf(step.Leads)) return PairInHand.IsMergedAlready;
        if (merges.Exists(m => m.Leads == step.Leads)) return PairInHand.LeadsAlready;
        var users = records.SelectMany(r => r.Users).Where(PersonUser.IsNotOver(today).Compile()).Select(u => u.User).Distinct();
        return users.Count() > 1 ? HaveTwoUsers : null;
    }

    /// <param name="step">In force from now on.</param>
    public void Merge(MergeStep step)
    {
        merges.Add(step);
        Regroup();
    }

    /// <param name="merge">In force no more.</param>
    public void Part(MergeStepId merge, DateTimeOffset at)
    {
        var ended = merges.Single(m => m.Id == merge);
        ended.WasParted(at);
        merges.Remove(ended);
        Regroup();
    }

    private void Regroup()
    {
        foreach (var person in records.GroupBy(record => RootOf(record.Id)))
        {
            var ordered = person.OrderBy(record => record.Id != person.Key).ThenBy(record => record.Id.Value).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                if (ordered.Count == 1) ordered[i].StandAlone();
                else ordered[i].MergeInto(person.Key, i + 1);
            }
        }
    }

    private PersonId RootOf(PersonId record)
    {
        while (merges.Find(m => m.Leads == record) is { } merge) record = merge.Stays;
        return record;
    }
}
