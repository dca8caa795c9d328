namespace Samlop.Intake.Composition;

/// <summary>Søker: what the composition of a class knows of one applicant; a person is only the place in the list.</summary>
/// <param name="Woman">For the even gender balance the circular asks for (17-2022, criteria).</param>
/// <param name="Priority">Newly arrived, to be given priority (17-2022, target group).</param>
/// <param name="Right">Right to upper secondary education under opplæringsloven.</param>
/// <param name="Suitability">Suitability after interview and trial practice, 0-100.</param>
public readonly record struct Applicant(bool Woman, bool Priority, bool Right, int Suitability);
