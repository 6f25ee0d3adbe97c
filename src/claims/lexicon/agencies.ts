/** News agencies as the datelines of their reports write them, behind a town ("Hanover (dpa) - "); for a pattern. */
export const AGENCIES: string = [
  ...['dpa', 'AFP', 'AP', 'APA', 'ANSA', 'ANP', 'Belga', 'CTK', 'dapd', 'DPA', 'EFE', 'epd', 'KNA', 'Kyodo'],
  ...['LUSA', 'Lusa', 'MTI', 'NTB', 'PA', 'PAP', 'PTI', 'Reuters', 'Ritzau', 'SDA', 'TASS', 'TT', 'UPI'],
  ...['Xinhua', 'Yonhap'],
].join('|');
