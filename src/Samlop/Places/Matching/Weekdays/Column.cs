namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// A column of the master problem: one way to fill one department, a set of trainees whose weekdays fit together.
/// </summary>
/// <param name="Department">Position of the department in the component.</param>
/// <param name="Participants">Positions of the trainees in the component, ascending.</param>
/// <param name="Pairs">Their pairs in the instance.</param>
/// <param name="Value">Worth less costs, the contested places' penalty included.</param>
public sealed record Column(int Department, int[] Participants, int[] Pairs, long Value);
