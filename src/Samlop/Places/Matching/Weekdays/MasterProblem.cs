namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// The linear master problem of column generation: each participant in at most one column, each department one column at
/// most, each company that is smaller than its departments within its capacity. Its bound is that of the convex hull of
/// every department's own feasible sets, which is what makes it strong.
/// </summary>
internal sealed class MasterProblem
{
    private const double BannedValue = -1e9;

    /// <summary>Surplus of a column that is not worth a pivot; even once per department it stays far below one unit.</summary>
    private const long Negligible = ColumnPricing.Scale >> 14;
    private readonly WeekdayProblem problem;
    private readonly ColumnPricing pricing;
    private readonly RevisedSimplex simplex;
    private readonly int[] companyRow;
    private readonly List<Column> columns = [];
    private readonly HashSet<ulong> known = [];
    private readonly long[] participantPrice;
    private readonly long[] companyPrice;

    public MasterProblem(WeekdayProblem problem, bool[] banned)
    {
        Banned = banned;
        this.problem = problem;
        pricing = new ColumnPricing(problem);
        participantPrice = new long[problem.Participants];
        companyPrice = new long[problem.CompanyCapacity.Count];
        var offered = new long[problem.CompanyCapacity.Count];
        for (var j = 0; j < problem.Departments; j++) offered[problem.Company[j]] += problem.Capacity(j);
        companyRow = new int[offered.Length];
        var rightHandSide = Enumerable.Repeat(1.0, problem.Participants + problem.Departments).ToList();
        for (var k = 0; k < offered.Length; k++)
        {
            companyRow[k] = offered[k] > problem.CompanyCapacity[k] ? rightHandSide.Count : -1;
            if (companyRow[k] >= 0) rightHandSide.Add(problem.CompanyCapacity[k]);
        }

        simplex = new RevisedSimplex(rightHandSide.ToArray());
    }

    /// <summary>Pairs that are out in the present branch, by pair of the instance.</summary>
    public bool[] Banned { get; }

    public void Add(Column column)
    {
        var rows = new List<RevisedSimplex.Entry>();
        foreach (var participant in column.Participants) rows.Add(new RevisedSimplex.Entry(participant, 1));
        rows.Add(new RevisedSimplex.Entry(problem.Participants + column.Department, 1));
        var company = companyRow[problem.Company[column.Department]];
        if (company >= 0) rows.Add(new RevisedSimplex.Entry(company, column.Participants.Length));
        columns.Add(column);
        simplex.Add([.. rows], Value(column));
    }

    /// <summary>
    /// After a change of <see cref="Banned"/>: columns with a banned pair are worth less than nothing, so the basis stays feasible and they
    /// leave it.
    /// </summary>
    public void Reprice()
    {
        for (var column = 0; column < columns.Count; column++) simplex.SetCost(column, Value(columns[column]));
        simplex.Reprice();
    }

    /// <summary>
    /// Generates columns until none improves, or until the bound shows that nothing better than <paramref name="enough"/>
    /// is here. Returns the bound, which holds whenever it is returned.
    /// </summary>
    public long Solve(long enough, Func<bool> expired)
    {
        var bound = long.MaxValue;
        while (true)
        {
            simplex.Optimise(expired);
            bound = Math.Min(bound, Generate(out var added));
            if (added == 0 || bound <= enough || expired()) return bound;
        }
    }

    /// <summary>The columns of the linear solution and how much of each.</summary>
    public IEnumerable<(Column Column, double Share)> Solution() =>
        simplex.Solution().Where(part => part.Value > 1e-4).Select(part => (columns[part.Column], part.Value));

    /// <summary>Prices in whole units of the objective, for those who read the answer.</summary>
    public (long[] Department, long[] Company) Prices()
    {
        var department = new long[problem.Departments];
        for (var j = 0; j < department.Length; j++) department[j] = Math.Max(0, (long)Math.Round(simplex.Duals[problem.Participants + j]));
        return (department, [.. companyPrice.Select(price => price / ColumnPricing.Scale)]);
    }

    /// <summary>
    /// Adds the best column of every department where it is worth more than the department's price, and gives the bound:
    /// all participants' and companies' prices and, for each department, the best that is left after paying them.
    /// </summary>
    private long Generate(out int added)
    {
        Int128 bound = 0;
        added = 0;
        for (var i = 0; i < participantPrice.Length; i++) bound += participantPrice[i] = Scaled(simplex.Duals[i]);
        for (var k = 0; k < companyPrice.Length; k++)
        {
            companyPrice[k] = companyRow[k] < 0 ? 0 : Scaled(simplex.Duals[companyRow[k]]);
            bound += (Int128)companyPrice[k] * problem.CompanyCapacity[k];
        }

        for (var j = 0; j < problem.Departments; j++)
        {
            var surplus = pricing.Price(j, participantPrice, companyPrice[problem.Company[j]], Banned);
            bound += pricing.SurplusBound;
            if (surplus <= Scaled(simplex.Duals[problem.Participants + j]) + Negligible) continue;
            var best = pricing.Best();
            if (!known.Add(Key(best))) continue; // there already, and still not used: nothing to gain but rounding errors
            Add(best);
            added++;
        }

        return (long)(bound / ColumnPricing.Scale);
    }

    /// <summary>FNV-1a over the pairs; the same in every run, as the answer must be.</summary>
    private static ulong Key(Column column) =>
        column.Pairs.Aggregate(14_695_981_039_346_656_037UL, (key, pair) => (key ^ (uint)pair) * 1_099_511_628_211UL);

    private static long Scaled(double price) => Math.Max(0, (long)Math.Round(price * ColumnPricing.Scale));

    private double Value(Column column) => column.Pairs.Any(pair => Banned[pair]) ? BannedValue : column.Value;
}
