namespace Samlop.Intake.Composition;

/// <summary>
/// Klassesammensetning, exactly: applicants fall into eight kinds (woman x priority x right), and only how many of each kind are taken
/// matters for all that counts but suitability. See <c>docs/composition.md</c> for the formulation and why it is exact.
/// </summary>
public sealed class ClassComposer
{
    private readonly CompositionQuestion question;
    private readonly int size;
    private readonly ClassHalf women;
    private readonly ClassHalf men;
    private readonly Cell[] cells;
    private readonly int mostPriority;

    private ClassComposer(CompositionQuestion question, int[] lots)
    {
        this.question = question;
        size = question.Size()!.Value;
        women = new ClassHalf(question, lots, women: true, size);
        men = new ClassHalf(question, lots, women: false, size);
        mostPriority = Math.Min(size, women.MostPriority + men.MostPriority);
        cells = new Cell[(size + 1) * (mostPriority + 1)];
        Array.Fill(cells, new Cell(ApplicantPool.Impossible, 0, 0, 0, 0));
        for (var count = Math.Max(0, size - men.Most); count <= Math.Min(size, women.Most); count++) FillCells(count);
    }

    /// <summary>The proposal for a question without <see cref="CompositionQuestion.Fault"/>.</summary>
    /// <exception cref="ArgumentException">The question has a fault.</exception>
    public static CompositionProposal Compose(CompositionQuestion question)
    {
        if (question.Fault() is { } fault) throw new ArgumentException(fault.Message, nameof(question));
        var lots = Lottery.Draw(question.Seed, question.Applicants.Count);
        return new CompositionProposal([.. new ClassComposer(question, lots).Front()], lots);
    }

    /// <summary>All classes with this many women: one half each, joined where the number with right fits.</summary>
    private void FillCells(int count)
    {
        var (leastRight, mostRight) = question.RightsIn(size);
        var imbalance = Math.Abs(2 * count - size);
        for (var womenPriority = 0; womenPriority <= Math.Min(count, women.MostPriority); womenPriority++)
        {
            for (var menPriority = 0; menPriority <= Math.Min(size - count, men.MostPriority); menPriority++)
            {
                ref var cell = ref cells[Cell.At(imbalance, womenPriority + menPriority, mostPriority)];
                for (var womenRight = 0; womenRight <= Math.Min(count, women.MostRight); womenRight++)
                {
                    var (least, most) = (Math.Max(0, leastRight - womenRight), Math.Min(men.MostRight, mostRight - womenRight));
                    if (least > most) continue;
                    var menRight = men.BestRight(size - count, menPriority, least, most);
                    var worth = women.Worth(count, womenPriority, womenRight) + men.Worth(size - count, menPriority, menRight);
                    if (worth >= 0 && worth > cell.Worth) cell = new Cell(worth, count, womenPriority, womenRight, menRight);
                }
            }
        }
    }

    private IEnumerable<Composition> Front()
    {
        // The highest suitability so far with at least this much priority, at no more imbalance.
        var beaten = new int[mostPriority + 1];
        Array.Fill(beaten, -1);
        for (var imbalance = 0; imbalance <= size; imbalance++)
        {
            var atThisImbalance = -1;
            for (var priority = mostPriority; priority >= 0; priority--)
            {
                var cell = cells[Cell.At(imbalance, priority, mostPriority)];
                var suitability = ApplicantPool.Suitability(cell.Worth);
                if (suitability > Math.Max(beaten[priority], atThisImbalance)) yield return Class(cell, priority, suitability);
                atThisImbalance = Math.Max(atThisImbalance, suitability);
                beaten[priority] = Math.Max(beaten[priority], atThisImbalance);
            }
        }
    }

    private Composition Class(Cell cell, int priority, int suitability)
    {
        int[] admitted =
        [
            .. women.Members(cell.Women, cell.WomenPriority, cell.WomenRight),
            .. men.Members(size - cell.Women, priority - cell.WomenPriority, cell.MenRight),
        ];
        Array.Sort(admitted);
        return new Composition(admitted, cell.Women, priority, cell.WomenRight + cell.MenRight, suitability);
    }

    /// <summary>The best class with one imbalance and one number with priority, as the counts that make it.</summary>
    private readonly record struct Cell(long Worth, int Women, int WomenPriority, int WomenRight, int MenRight)
    {
        public static int At(int imbalance, int priority, int mostPriority) => imbalance * (mostPriority + 1) + priority;
    }
}
