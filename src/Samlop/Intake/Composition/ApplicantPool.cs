namespace Samlop.Intake.Composition;

/// <summary>
/// The applicants of one kind (same sex, priority and right), those locked in first and then best first, with the worth of taking the
/// first x of them. Within a kind only suitability and lot tell people apart, so the first x are always the right x.
/// </summary>
internal sealed class ApplicantPool
{
    /// <summary>Worth of what cannot be; halved so that a sum of several does not overflow.</summary>
    public const long Impossible = long.MinValue / 8;

    private readonly int[] members;
    private readonly long[] worth;

    private ApplicantPool(int[] members, long[] worth) => (this.members, this.worth) = (members, worth);

    public int Count => members.Length;

    public static ApplicantPool Of(CompositionQuestion question, int[] lots, Func<Applicant, bool> kind)
    {
        long Worth(int i) => ((long)question.Applicants[i].Suitability << 32) + lots[i];
        var members = Enumerable.Range(0, question.Applicants.Count)
            .Where(i => kind(question.Applicants[i]) && !question.LockOut.Contains(i))
            .OrderByDescending(question.LockIn.Contains).ThenByDescending(Worth)
            .Take(CompositionQuestion.LargestClass)
            .ToArray();
        var worth = new long[members.Length + 1];
        for (var x = 0; x < members.Length; x++) worth[x + 1] = worth[x] + Worth(members[x]);
        Array.Fill(worth, Impossible, 0, members.Count(question.LockIn.Contains));
        return new ApplicantPool(members, worth);
    }

    /// <summary>Suitability of a worth, without the lots in its lower half; far below zero for what cannot be.</summary>
    public static int Suitability(long worth) => (int)(worth >> 32);

    /// <summary>What taking <paramref name="count"/> is worth; concave in the count from the number locked in upwards.</summary>
    public long Worth(int count) => count < 0 || count > members.Length ? Impossible : worth[count];

    public IEnumerable<int> First(int count) => members.Take(count);
}
